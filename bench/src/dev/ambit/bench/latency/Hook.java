package dev.ambit.bench.latency;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A repository with a hook, and the pushes that wait for it.
 *
 * @param bare the repository
 * @param pushes by branch
 */
record Hook(Path bare, Map<String, Push> pushes) {

  /**
   * A push.
   *
   * @param tip what it moves the branch to
   * @param quarantine where its objects lie
   */
  record Push(String tip, Path quarantine) {}

  /** Runs the hook as git does; it must let the push through. */
  void call(String branch) throws IOException, InterruptedException {
    Push push = pushes.get(branch);
    Process process = start(push);
    try (OutputStream input = process.getOutputStream()) {
      String update = "0".repeat(40) + " " + push.tip() + " refs/heads/" + branch + "\n";
      input.write(update.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      // a hook may end without reading what is pushed
    }
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("the hook in " + bare + " refused: " + text);
    }
  }

  /** Waits until the gate that the first push started can be asked. */
  void awaitGate() throws InterruptedException {
    for (int i = 0; i < 400 && !Files.exists(bare.resolve("ambit/run/gate.sock")); i++) {
      Thread.sleep(50);
    }
  }

  private Process start(Push push) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(bare.resolve("hooks/pre-receive").toString())
            .directory(bare.toFile())
            .redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("GIT_"));
    environment.put("GIT_DIR", ".");
    environment.put("GIT_QUARANTINE_PATH", push.quarantine().toString());
    environment.put("GIT_OBJECT_DIRECTORY", push.quarantine().toString());
    environment.put("GIT_ALTERNATE_OBJECT_DIRECTORIES", bare.resolve("objects").toString());
    environment.put("GIT_PUSH_OPTION_COUNT", "0");
    return builder.start();
  }
}
