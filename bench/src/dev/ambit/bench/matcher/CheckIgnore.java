package dev.ambit.bench.matcher;

import dev.ambit.bench.Scratch;
import dev.ambit.bench.Shell;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The same question to {@code git check-ignore}, which answers with one pattern at most. */
final class CheckIgnore {

  private CheckIgnore() {}

  /** Nanoseconds for each path, whole process. */
  static double nanos(List<String> paths, List<String> patterns) throws Exception {
    try (Scratch scratch = Scratch.make()) {
      Path folder = scratch.path();
      Shell.git(folder, "init", "--quiet");
      Files.write(
          folder.resolve(".gitignore"), patterns.stream().map(pattern -> "/" + pattern).toList());
      Files.write(folder.resolve("paths"), paths);
      String ask = "git check-ignore --no-index --stdin < paths > found || test $? -eq 1";
      return Shell.seconds(folder, ask) * 1e9 / paths.size();
    }
  }
}
