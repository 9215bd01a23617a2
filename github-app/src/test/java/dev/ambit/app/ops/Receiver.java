package dev.ambit.app.ops;

import com.google.protobuf.ByteString;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Somebody outside who takes what is sent. */
final class Receiver implements AutoCloseable {

  private final HttpServer server;
  private final List<Got> got = Collections.synchronizedList(new ArrayList<>());
  private volatile int answer = 204;

  /** A request that came. */
  record Got(String path, Headers headers, ByteString body) {}

  private Receiver(HttpServer server) {
    this.server = server;
  }

  static Receiver open() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    Receiver receiver = new Receiver(server);
    server.createContext("/", receiver::take);
    server.start();
    return receiver;
  }

  private void take(HttpExchange exchange) throws IOException {
    got.add(
        new Got(
            exchange.getRequestURI().getPath(),
            exchange.getRequestHeaders(),
            ByteString.readFrom(exchange.getRequestBody())));
    if (answer == 302) {
      exchange.getResponseHeaders().set("Location", url() + "elsewhere");
    }
    exchange.sendResponseHeaders(answer, -1);
    exchange.close();
  }

  void answers(int status) {
    this.answer = status;
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  List<Got> got() {
    return List.copyOf(got);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
