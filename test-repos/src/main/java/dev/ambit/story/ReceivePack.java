package dev.ambit.story;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A conversation with {@code git receive-pack} itself, without the git that is careful about it.
 */
final class ReceivePack {

  private static final Pattern NONCE = Pattern.compile("push-cert=(\\S+)");
  private static final int TEXT = 2;

  private ReceivePack() {}

  /**
   * Sends a push and tells how it ended, in the words of {@code git push}.
   *
   * @param server git's own process
   * @param request what is sent, made from the nonce that the server asks for; empty if it asks for
   *     none
   */
  static Git.Result send(Process server, Function<String, byte[]> request)
      throws IOException, InterruptedException {
    String nonce = nonce(PacketLines.read(server.getInputStream()));
    try (OutputStream in = server.getOutputStream()) {
      in.write(request.apply(nonce));
    } catch (IOException e) {
      // The server has hung up on what it read so far; what it said tells why.
      return said(server);
    }
    return said(server);
  }

  private static String nonce(List<byte[]> advertised) {
    Matcher found =
        NONCE.matcher(
            advertised.isEmpty() ? "" : new String(advertised.get(0), StandardCharsets.UTF_8));
    return found.find() ? found.group(1) : "";
  }

  private static Git.Result said(Process server) throws IOException, InterruptedException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    ByteArrayOutputStream report = new ByteArrayOutputStream();
    for (byte[] line : PacketLines.read(server.getInputStream())) {
      if (line.length > 0) {
        (line[0] == TEXT ? text : report).write(line, 1, line.length - 1);
      }
    }
    StringBuilder output = new StringBuilder();
    text.toString(StandardCharsets.UTF_8)
        .lines()
        .forEach(line -> output.append("remote: ").append(line).append('\n'));
    boolean landed = true;
    List<byte[]> results = PacketLines.read(new ByteArrayInputStream(report.toByteArray()));
    for (byte[] result : results) {
      String line = new String(result, StandardCharsets.UTF_8);
      output.append(line.strip()).append('\n');
      landed &= line.startsWith("ok ") || line.startsWith("unpack ok");
    }
    output.append(new String(server.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
    int exit = server.waitFor();
    return new Git.Result(landed && results.size() > 1 && exit == 0 ? 0 : 1, output.toString());
  }
}
