package dev.ambit.hooks.resident;

import dev.ambit.hooks.receive.AmbitFolder;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** Something else at the gate's socket: it hears one question and says what it is told to say. */
final class PlayedGate implements AutoCloseable {

  private final ServerSocketChannel server;
  private final CompletableFuture<Request> heard = new CompletableFuture<>();

  private PlayedGate(ServerSocketChannel server) {
    this.server = server;
  }

  static PlayedGate saying(AmbitFolder folder, String answer) throws IOException {
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(folder.run().resolve("gate.sock")));
    PlayedGate gate = new PlayedGate(server);
    Thread thread = new Thread(() -> gate.play(answer), "played-gate");
    thread.setDaemon(true);
    thread.start();
    return gate;
  }

  /** What the hook asked. */
  Request heard() {
    return heard.join();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private void play(String answer) {
    try (SocketChannel connection = server.accept()) {
      heard.complete(RequestReader.read(Channels.newInputStream(connection)));
      connection.write(ByteBuffer.wrap(answer.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      heard.completeExceptionally(e);
    }
  }
}
