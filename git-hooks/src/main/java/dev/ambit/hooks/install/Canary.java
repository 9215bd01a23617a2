package dev.ambit.hooks.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * A real push to a ref that nobody may write. If the hook is alive it answers with that decision; a
 * hook that git does not run, or that lets everything pass, is found out.
 */
final class Canary {

  private static final String CHECK = "canary push";
  private static final int NAME_BYTES = 8;

  private Canary() {}

  static Symptom send(GuardedRepository repository) throws IOException {
    Path sender = Files.createTempDirectory("ambit-canary");
    try {
      return send(repository, new Git(sender));
    } finally {
      Folders.delete(sender);
    }
  }

  private static Symptom send(GuardedRepository repository, Git sender) throws IOException {
    String ref = "refs/ambit/canary/" + name();
    sender.must("init", "--quiet", "--bare");
    String tree = sender.must("hash-object", "-t", "tree", "-w", "/dev/null");
    String commit =
        sender.must(
            "-c",
            "user.name=ambit doctor",
            "-c",
            "user.email=doctor@example.com",
            "commit-tree",
            "-m",
            "Canary",
            tree);
    Git.Said said = sender.run("push", repository.path().toString(), commit + ":" + ref);
    boolean landed = repository.git().run("rev-parse", "--verify", "--quiet", ref).succeeded();
    if (landed) {
      repository.git().must("update-ref", "-d", ref);
    }
    return symptom(said, landed);
  }

  private static Symptom symptom(Git.Said said, boolean landed) {
    boolean judged = said.text().contains("ambit-json:") && said.text().contains("ref/reserved");
    if (judged && !landed && !said.succeeded()) {
      return Symptom.well(CHECK, "refused by the hook, as it must be");
    }
    if (judged) {
      return Symptom.well(CHECK, "judged by the hook; the policy only reports, so it passed");
    }
    String heard =
        said.text().lines().map(String::strip).reduce((a, b) -> a + " | " + b).orElse("");
    return Symptom.trouble(
        CHECK, (landed ? "it landed: the hook does not run. " : "it was not judged: ") + heard);
  }

  private static String name() {
    byte[] random = new byte[NAME_BYTES];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
