package dev.ambit.hooks.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The end of the story: an auditor with a fresh clone and public keys, and somebody who forges. */
final class Audit {

  private static final String PROVEN = "proven";
  private static final String NOT_PROVEN = "not proven";

  private final Workshop workshop;
  private final Screen screen;

  Audit(Workshop workshop, Screen screen) {
    this.workshop = workshop;
    this.screen = screen;
  }

  /** A merged change of an agent's is proven offline, and one changed word is caught. */
  List<Scene.Result> tell() throws IOException {
    screen.title("9. An auditor proves it, with a fresh clone and public keys only");
    Git clone = workshop.audit();
    copyKeys();
    Scene.Result proven = verify("the merge is proven offline", PROVEN, clone.folder());
    screen.title("10. Somebody changes one word of a statement in the clone");
    forge(clone);
    return List.of(proven, verify("a forged statement", NOT_PROVEN, clone.folder()));
  }

  private Path keys() {
    return workshop.site().resolveSibling("auditor-keys");
  }

  private void copyKeys() throws IOException {
    Files.createDirectories(keys());
    Path server = workshop.bare().resolve("ambit").resolve("public");
    Path people = workshop.site().resolve("keys");
    for (String key : List.of("attestation.pub.pem", "decision-log.pub.pem")) {
      Files.copy(server.resolve(key), keys().resolve(key));
    }
    Files.copy(people.resolve("dana.pub.pem"), keys().resolve("dana.pub.pem"));
    screen.note(
        "Its keys: attestation.pub.pem and decision-log.pub.pem of the server, dana.pub.pem of Dana.");
  }

  private Scene.Result verify(String title, String expected, Path clone) throws IOException {
    Workshop.Answer answer =
        workshop.answer("verify", "main", "--repo", clone.toString(), "--keys", keys().toString());
    screen.reply(answer.text().strip());
    Scene.Result result =
        new Scene.Result(
            title, expected, answer.exit() == 0 ? PROVEN : NOT_PROVEN, Optional.empty(), "-");
    screen.outcome(result);
    return result;
  }

  /** As whoever owns the clone can: the agent's name is taken out of the signed statement. */
  private void forge(Git clone) throws IOException {
    Path folder = clone.folder().resolveSibling("forged");
    clone.must(
        "worktree", "add", "--quiet", "--detach", folder.toString(), "refs/ambit/attestations");
    String commit = clone.must("rev-parse", "main");
    Path about =
        folder.resolve("commits").resolve(commit.substring(0, 2)).resolve(commit.substring(2));
    try (Stream<Path> statements = Files.list(about)) {
      for (Path statement : statements.toList()) {
        Files.writeString(statement, forged(Files.readString(statement)));
      }
    }
    Git worktree = clone.in(folder);
    worktree.must("-c", "user.name=m", "-c", "user.email=m@example.com", "commit", "-qam", "x");
    clone.must("update-ref", "refs/ambit/attestations", worktree.must("rev-parse", "HEAD"));
    screen.note("In the statement, 'claude' becomes 'nobody'; the signature stays as it is.");
  }

  private static String forged(String envelope) {
    int from = envelope.indexOf("\"payload\":\"") + "\"payload\":\"".length();
    int to = envelope.indexOf('"', from);
    byte[] payload = Base64.getDecoder().decode(envelope.substring(from, to));
    String other = new String(payload, StandardCharsets.UTF_8).replace("claude", "nobody");
    return envelope.substring(0, from)
        + Base64.getEncoder().encodeToString(other.getBytes(StandardCharsets.UTF_8))
        + envelope.substring(to);
  }
}
