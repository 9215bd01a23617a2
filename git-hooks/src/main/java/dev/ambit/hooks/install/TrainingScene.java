package dev.ambit.hooks.install;

import dev.ambit.hooks.keys.ServerKeys;
import dev.ambit.hooks.receive.AmbitFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A throw-away repository with a push that an agent may not make: judging it uses what judging any
 * push does.
 *
 * @param repository the repository
 * @param updates the push, as git tells it to a hook
 */
record TrainingScene(Path repository, String updates) {

  private static final String MESSAGE =
      "Change the build\n\nAgent-Grant: AMBIT-1\nCo-Authored-By: Claude <noreply@anthropic.com>\n";

  /** Sets the scene in an empty folder. */
  static TrainingScene in(Path folder) throws IOException {
    Git git = new Git(folder);
    git.must("init", "--quiet", "--bare", "--initial-branch=main");
    String first = commit(git, folder, "one\n", "Begin");
    git.must("update-ref", "refs/heads/main", first);
    String second = commit(git, folder, "one\ntwo\n", MESSAGE, "-p", first);
    AmbitFolder ambit = AmbitFolder.of(folder);
    for (Path each : new Path[] {ambit.root(), ambit.root().resolve("ledger"), ambit.grants()}) {
      Files.createDirectory(each);
    }
    for (ServerKeys.Role role : ServerKeys.Role.values()) {
      ambit.serverKeys().create(role);
    }
    Files.writeString(ambit.site(), site());
    return new TrainingScene(folder, first + " " + second + " refs/heads/main\n");
  }

  private static String commit(Git git, Path folder, String text, String message, String... parents)
      throws IOException {
    Path file = folder.resolve("training-file");
    Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
    String blob = git.must("hash-object", "-w", file.toString());
    Path index = folder.resolve("index");
    Files.deleteIfExists(index);
    git.must("update-index", "--add", "--cacheinfo", "100644," + blob + ",.github/workflows/a.yml");
    String tree = git.must("write-tree");
    String[] command = {
      "-c",
      "user.name=Agent",
      "-c",
      "user.email=agent@example.com",
      "commit-tree",
      tree,
      "-m",
      message
    };
    String[] whole = new String[command.length + parents.length];
    System.arraycopy(command, 0, whole, 0, command.length);
    System.arraycopy(parents, 0, whole, command.length, parents.length);
    return git.must(whole);
  }

  private static String site() {
    return """
        version: 1
        host: localhost
        repository: training
        server: plain
        people: []
        agents:
          - { agent: claude, principals: ["git:%s"] }
        grants: { folder: grants, ref: true }
        policy: { profile: balanced }
        """
        .formatted(System.getProperty("user.name"));
  }
}
