package dev.ambit.app.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A running {@link ForgeNode}. */
final class NodeProcess {

  private final Process process;
  private final URI url;

  private NodeProcess(Process process, URI url) {
    this.process = process;
    this.url = url;
  }

  /** Starts one and waits until it answers. */
  static NodeProcess start(Path log, List<String> words) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-cp",
                System.getProperty("java.class.path"),
                ForgeNode.class.getName()));
    command.addAll(words);
    Process process =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    while (line != null && !line.startsWith("http://")) {
      line = out.readLine();
    }
    if (line == null) {
      throw new IOException("the node did not start; see " + log);
    }
    drain(out);
    return new NodeProcess(process, URI.create(line));
  }

  private static void drain(BufferedReader out) {
    Thread reader =
        new Thread(
            () -> {
              try (out) {
                out.transferTo(Writer.nullWriter());
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    reader.setDaemon(true);
    reader.start();
  }

  URI url() {
    return url;
  }

  /** SIGKILL: it has no time to end anything. */
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }
}
