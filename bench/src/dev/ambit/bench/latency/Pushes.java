package dev.ambit.bench.latency;

import dev.ambit.bench.Shell;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the pushes, each in a quarantine beside a repository's objects. */
record Pushes(Path work) {

  static final String ONE = "agent/PAY-214/one";
  static final String MANY = "agent/PAY-214/many";

  Map<String, Hook.Push> to(Path bare) throws Exception {
    Map<String, Hook.Push> pushes = new LinkedHashMap<>();
    pushes.put(ONE, push(bare, "one", 1));
    pushes.put(MANY, push(bare, "many", 400));
    return pushes;
  }

  private Hook.Push push(Path bare, String name, int commits) throws Exception {
    Path clone = work.resolve("clone-" + name);
    if (!Files.exists(clone)) {
      make(clone, bare, commits);
    }
    Path quarantine = bare.resolve("objects/incoming-" + name);
    Files.createDirectories(quarantine.resolve("pack"));
    String wanted = "refs/heads/work\n--not\n" + Shell.git(bare, "rev-parse", "main") + "\n";
    String pack = quarantine.resolve("pack/pack").toString();
    Shell.say(clone, wanted, Map.of(), List.of("git", "pack-objects", "--quiet", "--revs", pack));
    return new Hook.Push(Shell.git(clone, "rev-parse", "work"), quarantine);
  }

  private void make(Path clone, Path bare, int commits) throws Exception {
    Shell.git(work, "clone", "--quiet", "--bare", "--shared", bare.toString(), clone.toString());
    Shell.say(clone, history(commits), Map.of(), List.of("git", "fast-import", "--quiet"));
    String last =
        Shell.git(
            clone,
            "-c",
            "user.name=claude",
            "-c",
            "user.email=agent@example.com",
            "-c",
            "gpg.format=ssh",
            "-c",
            "user.signingkey=" + work.resolve("agent"),
            "commit-tree",
            "-S",
            "-m",
            "Work, signed",
            "-p",
            Shell.git(clone, "rev-parse", "work^"),
            "work^{tree}");
    Shell.git(clone, "update-ref", "refs/heads/work", last);
  }

  /** Commits of three files each, as fast-import reads them. */
  private static String history(int commits) {
    StringBuilder history = new StringBuilder();
    for (int i = 0; i < commits; i++) {
      history.append("commit refs/heads/work\ncommitter claude <agent@example.com> ");
      history.append(1_750_000_000 + i).append(" +0000\ndata 4\nwork\n");
      history.append(i == 0 ? "from refs/heads/main^0\n" : "");
      for (int file = 0; file < 3; file++) {
        String text = "class N" + i + " {}\n";
        history.append("M 100644 inline src/new/N").append(i % 50).append(file);
        history.append(".java\ndata ").append(text.length()).append("\n").append(text).append("\n");
      }
    }
    return history.toString();
  }
}
