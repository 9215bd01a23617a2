package dev.ambit.jenkins.decision;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ambit.wire.grant.StoredEnvelope;
import dev.ambit.wire.server.ServedRecords;
import dev.ambit.wire.site.GrantServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Gives out records and takes entries as the forge app does, within the test's process. */
final class SmallApp implements AutoCloseable {

  static final String TOKEN = "ambit_secret";

  private final HttpServer server;
  private final List<String> entries = new CopyOnWriteArrayList<>();
  private final AtomicInteger asked = new AtomicInteger();
  private volatile ServedRecords records = new ServedRecords(List.of(), List.of());

  private SmallApp() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/api/v1/records", exchange -> answer(exchange, records.json()));
    server.createContext("/api/v1/entries", this::take);
    server.start();
  }

  static SmallApp start() throws IOException {
    return new SmallApp();
  }

  GrantServer address() {
    return new GrantServer(
        URI.create("http://127.0.0.1:" + server.getAddress().getPort()), GrantServer.DEFAULT_STALE);
  }

  void tell(List<String> grants, List<String> approvals) {
    records = new ServedRecords(stored(grants), stored(approvals));
  }

  /** How often it was asked anything. */
  int asked() {
    return asked.get();
  }

  /** The entries that it was told, one a line. */
  List<String> entries() {
    return List.copyOf(entries);
  }

  /** Loses what it was told last. */
  void forgetLast() {
    entries.remove(entries.size() - 1);
  }

  private static List<StoredEnvelope> stored(List<String> envelopes) {
    return envelopes.stream().map(json -> new StoredEnvelope("app", json)).toList();
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    for (String line : body.lines().toList()) {
      if (line.contains("{\"sequence\":" + entries.size() + ",")) {
        entries.add(line);
      }
    }
    answer(exchange, "{\"next\":" + entries.size() + "}");
  }

  private void answer(HttpExchange exchange, String json) throws IOException {
    var unused = asked.incrementAndGet();
    boolean knows =
        ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(knows ? 200 : 401, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
