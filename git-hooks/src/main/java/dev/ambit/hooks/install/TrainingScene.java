package dev.ambit.hooks.install;

import dev.ambit.hooks.receive.AmbitFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A throw-away repository with a push that an agent may make, signed and under a grant, and one
 * that it may not: judging them uses what judging any push does.
 *
 * @param repository the repository
 * @param updates the pushes, as git tells them to a hook
 */
record TrainingScene(Path repository, String updates) {

  private static final String MESSAGE =
      "Change the build\n\nAgent-Grant: "
          + TrainingGuard.GRANT
          + "\nCo-Authored-By: Claude <noreply@anthropic.com>\n";

  /** Sets the scene in an empty folder. */
  static TrainingScene in(Path folder) throws IOException {
    Git git = new Git(folder);
    git.must("init", "--quiet", "--bare", "--initial-branch=main");
    TrainingAgent agent = TrainingAgent.fresh();
    String first = commit(git, headers(tree(git, "src/a.txt", "one\n"), ""), "Begin\n");
    git.must("update-ref", "refs/heads/main", first);
    String work =
        agent.signed(headers(tree(git, "src/a.txt", "two\n"), "parent " + first + "\n"), MESSAGE);
    String granted = stored(git, work);
    String beyond =
        commit(
            git,
            headers(tree(git, ".github/workflows/a.yml", "on: push\n"), "parent " + first + "\n"),
            MESSAGE);
    TrainingGuard.set(AmbitFolder.of(folder), agent);
    return new TrainingScene(
        folder,
        "%s %s refs/heads/agent/%s/work%n".formatted("0".repeat(40), granted, TrainingGuard.GRANT)
            + "%s %s refs/heads/main%n".formatted(first, beyond));
  }

  private static String tree(Git git, String path, String text) throws IOException {
    String blob = git.must("hash-object", "-w", file(git, text));
    git.must("update-index", "--add", "--cacheinfo", "100644," + blob + "," + path);
    return git.must("write-tree");
  }

  private static String headers(String tree, String parent) {
    String person = "Agent <" + TrainingAgent.MAIL + "> 1700000000 +0000\n";
    return "tree " + tree + "\n" + parent + "author " + person + "committer " + person;
  }

  private static String commit(Git git, String headers, String message) throws IOException {
    return stored(git, headers + "\n" + message);
  }

  private static String stored(Git git, String commit) throws IOException {
    return git.must("hash-object", "-t", "commit", "-w", file(git, commit));
  }

  private static String file(Git git, String text) throws IOException {
    return Files.writeString(git.repository().resolve("training-file"), text).toString();
  }
}
