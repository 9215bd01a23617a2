package dev.ambit.hooks.install;

import dev.ambit.hooks.WrongInput;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The programs that the hooks run, by their full paths: what a hook's {@code PATH} says does not
 * count.
 *
 * @param cat reads the ref updates
 * @param env tells the environment; it must know {@code -0}
 * @param setsid cuts a gate off from the push that starts it; empty if there is none
 * @param client reaches the gate; empty if nothing here can
 */
record ServerPrograms(
    Path cat, Path env, Optional<Path> setsid, Optional<GateClient.Found> client) {

  /** Those on this process's {@code PATH}. */
  static ServerPrograms find() throws IOException {
    return new ServerPrograms(require("cat"), require("env"), find("setsid"), firstClient());
  }

  private static Optional<GateClient.Found> firstClient() throws IOException {
    for (GateClient each : GateClient.values()) {
      Optional<GateClient.Found> found =
          find(each.program()).map(path -> new GateClient.Found(each, path));
      if (found.isPresent() && ClientProbe.works(found.get())) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Path require(String program) {
    return find(program)
        .orElseThrow(() -> new WrongInput("the hooks need the program " + program + " on PATH"));
  }

  private static Optional<Path> find(String program) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(File.pathSeparator, -1))
        .filter(folder -> folder.startsWith("/"))
        .map(folder -> Path.of(folder, program))
        .filter(file -> Files.isExecutable(file) && Files.isRegularFile(file))
        .findFirst();
  }
}
