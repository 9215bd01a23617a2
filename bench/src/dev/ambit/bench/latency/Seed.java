package dev.ambit.bench.latency;

import dev.ambit.bench.Shell;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The repository that is pushed to: a copy of a real one, or a history made here. */
final class Seed {

  private static final int COMMITS = 3000;

  private Seed() {}

  /** A bare repository in {@code work}; {@code real} is empty for one of our own. */
  static Path in(Path work, String real) throws Exception {
    Path seed = work.resolve("seed.git");
    if (!real.isEmpty()) {
      Shell.git(work, "clone", "--quiet", "--bare", real, seed.toString());
      Shell.git(seed, "branch", "--force", "main", "HEAD");
      Shell.git(seed, "symbolic-ref", "HEAD", "refs/heads/main");
      return seed;
    }
    Shell.git(work, "init", "--quiet", "--bare", "--initial-branch=main", seed.toString());
    Shell.say(seed, history(), Map.of(), List.of("git", "fast-import", "--quiet"));
    Shell.git(seed, "repack", "-adq");
    return seed;
  }

  private static String history() {
    StringBuilder history = new StringBuilder();
    for (int i = 0; i < COMMITS; i++) {
      String text = "class C" + i + " {}\n";
      history
          .append("commit refs/heads/main\ncommitter Dana <dana@example.com> ")
          .append(1_700_000_000 + i)
          .append(" +0000\ndata 4\nmore\nM 100644 inline src/main/java/p")
          .append(i % 40)
          .append("/C")
          .append(i % 900)
          .append(".java\ndata ")
          .append(text.length())
          .append("\n")
          .append(text)
          .append("\n");
    }
    return history.toString();
  }
}
