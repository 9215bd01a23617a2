package dev.ambit.bench.matcher;

import dev.ambit.bench.Scratch;
import dev.ambit.bench.Shell;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** The same question to {@code git check-ignore}, which answers with one pattern at most. */
final class CheckIgnore {

  /** So slow with many patterns that it is asked for some of the paths. */
  private static final int SOME = 2_000;

  private CheckIgnore() {}

  /** Nanoseconds for each path, whole process. */
  static double nanos(List<String> all, List<String> patterns) throws Exception {
    int step = all.size() / SOME;
    List<String> paths = IntStream.range(0, SOME).mapToObj(i -> all.get(i * step)).toList();
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
