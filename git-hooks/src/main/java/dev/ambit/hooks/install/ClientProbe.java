package dev.ambit.hooks.install;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Tries a client on a socket of its own: programs of one name differ in what they can. */
final class ClientProbe {

  private static final byte[] QUESTION = "well?\0".getBytes(StandardCharsets.US_ASCII);
  private static final String ANSWER = "..\nanswer 0 0\n";
  private static final int SECONDS = 5;

  private ClientProbe() {}

  /** Whether the client carries a question there and an answer back. */
  static boolean works(GateClient.Found client) throws IOException {
    Path folder = Files.createTempDirectory("ambit-probe");
    Path socket = folder.resolve("gate.sock");
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(socket));
      Thread gate = new Thread(() -> answer(server), "ambit-probe");
      gate.setDaemon(true);
      gate.start();
      return said(client, folder).equals(ANSWER);
    } finally {
      Files.deleteIfExists(socket);
      Files.delete(folder);
    }
  }

  private static String said(GateClient.Found client, Path folder) throws IOException {
    Process process =
        new ProcessBuilder("sh", "-c", "exec " + client.command())
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var input = process.getOutputStream()) {
      input.write(QUESTION);
    } catch (IOException e) {
      return "";
    }
    try {
      return process.waitFor(SECONDS, TimeUnit.SECONDS)
          ? new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
          : "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    } finally {
      process.destroyForcibly();
    }
  }

  /** Answers when the question's end is there, however it is wrapped; curl's wrapping is HTTP. */
  private static void answer(ServerSocketChannel server) {
    try (SocketChannel connection = server.accept()) {
      StringBuilder heard = new StringBuilder();
      ByteBuffer buffer = ByteBuffer.allocate(1 << 12);
      while (heard.indexOf("\0") < 0 && connection.read(buffer) >= 0) {
        heard.append(StandardCharsets.ISO_8859_1.decode(buffer.flip()));
        buffer.clear();
      }
      boolean http = heard.indexOf("POST ") == 0;
      String head = http ? "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" : "";
      connection.write(ByteBuffer.wrap((head + ANSWER).getBytes(StandardCharsets.US_ASCII)));
    } catch (IOException e) {
      // the client hears nothing, and that is what the probe finds
    }
  }
}
