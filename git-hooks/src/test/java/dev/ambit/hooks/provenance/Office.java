package dev.ambit.hooks.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.event.Oid;
import dev.ambit.hooks.Ambit;
import dev.ambit.story.Git;
import dev.ambit.wire.crypto.keys.KeyFolder;
import dev.ambit.wire.crypto.keys.KeyType;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A guarded repository with people who push to it: Dana grants and approves, Alice and Bob work, an
 * agent works under Dana's grant PAY-214. Every push is real and goes through the installed hooks.
 */
public final class Office {

  /** What a command answered. */
  public record Answer(int exit, String text) {}

  private static final String SITE =
      """
      version: 1
      host: git.example.com
      repository: payments/checkout
      people:
        - { id: dana@example.com, principals: ["git:dana"], keys: [keys/dana.pub.pem], may: [grant, approve] }
        - { id: alice@example.com, principals: ["git:alice"] }
        - { id: bob@example.com, principals: ["git:bob"] }
      agents:
        - { agent: claude, principals: ["git:agent-claude"], operator: bob@example.com }
      grants: { folder: grants }
      policy: { profile: balanced }
      """;

  private final Path folder;
  private final Git work;

  private Office(Path folder) throws IOException {
    this.folder = folder;
    this.work = new Git(Files.createDirectories(folder.resolve("work")), folder.resolve("home"));
  }

  /** Opens it with two files on main, which Alice pushed. */
  public static Office open(Path folder) throws Exception {
    Office office = new Office(folder);
    office.work.prepared();
    office.work.run("init", "--quiet", "--initial-branch=main");
    office.work.run("config", "user.name", "Alice");
    office.work.run("config", "user.email", "alice@example.com");
    office.work.run("remote", "add", "origin", office.bare().toString());
    office
        .work
        .in(folder)
        .run("init", "--quiet", "--bare", "--initial-branch=main", office.bare().toString());
    new KeyFolder(office.keys()).create("dana", KeyType.ED25519);
    Files.writeString(folder.resolve("site.yaml"), SITE);
    office.must(
        "install", office.bare().toString(), "--site", folder.resolve("site.yaml").toString());
    office.commit("services/checkout/Timeout.java", "class Timeout { int seconds = 5; }\n");
    office.commit("services/ledger/Ledger.java", "class Ledger {}\n");
    office.push("alice", "main");
    return office;
  }

  public Path bare() {
    return folder.resolve("checkout.git");
  }

  public Path keys() {
    return folder.resolve("keys");
  }

  public Path folder() {
    return folder;
  }

  /** Git in the working clone. */
  public Git work() {
    return work;
  }

  /** Git in the guarded repository. */
  public Git server() {
    return work.in(bare());
  }

  /** Dana lets the agent change the checkout service. */
  public void grant() throws IOException {
    String file = folder.resolve("PAY-214.yaml").toString();
    must(
        "grant",
        "new",
        "--id",
        "PAY-214",
        "--title",
        "Raise the timeout",
        "--agent",
        "claude",
        "--principal",
        "git:agent-claude",
        "--owner",
        "dana@example.com",
        "--repository",
        "git.example.com/payments/checkout",
        "--allow",
        "services/checkout/**",
        "--file",
        file);
    must(
        "grant",
        "sign",
        file,
        "--key",
        "dana",
        "--dir",
        keys().toString(),
        "--repo",
        bare().toString());
  }

  /** Starts a branch at another. */
  public void branch(String name, String from) {
    work.run("switch", "--quiet", "-c", name, from);
  }

  /** Commits a file with this text and returns the commit. */
  public Oid commit(String file, String text) throws IOException {
    Path path = work.directory().resolve(file);
    Files.createDirectories(path.resolveSibling("."));
    Files.writeString(path, text);
    work.run("add", "--all");
    work.run("commit", "--quiet", "-m", "Change " + file);
    return head();
  }

  public Oid head() {
    return new Oid(work.run("rev-parse", "HEAD"));
  }

  /** Pushes as an account, which must pass. */
  public void push(String account, String... refspecs) {
    Git.Result result = tryPush(account, refspecs);
    assertThat(result.exit()).as(result.output()).isZero();
  }

  /** Pushes as an account. */
  public Git.Result tryPush(String account, String... refspecs) {
    List<String> command = new ArrayList<>(List.of("push", "--quiet", "origin"));
    command.addAll(List.of(refspecs));
    return work.attempt(
        Map.of("REMOTE_USER", account, "REQUEST_METHOD", "POST"), new byte[0], command);
  }

  /** The agent raises the timeout on its branch, as two commits. */
  public Oid agentWorks() throws IOException {
    branch("agent/PAY-214/timeout", "main");
    commit("services/checkout/Timeout.java", "class Timeout { int seconds = 30; }\n");
    Oid head = commit("services/checkout/Limit.java", "class Limit {}\n");
    push("agent-claude", "agent/PAY-214/timeout");
    return head;
  }

  /** Alice merges the agent's branch and pushes main. */
  public Oid aliceMerges() {
    work.run("switch", "--quiet", "main");
    work.run("merge", "--quiet", "--no-ff", "-m", "Raise the timeout", "agent/PAY-214/timeout");
    push("alice", "main");
    return head();
  }

  /** A fresh clone with Ambit's refs, and the public keys an auditor was given. */
  public Path auditorsClone() throws IOException {
    Path clone = folder.resolve("audit");
    work.in(folder).run("clone", "--quiet", "--no-local", bare().toString(), clone.toString());
    work.in(clone).run("fetch", "--quiet", "origin", "+refs/ambit/*:refs/ambit/*");
    Path trusted = Files.createDirectories(folder.resolve("trusted"));
    for (Path key :
        List.of(
            bare().resolve("ambit/public/attestation.pub.pem"),
            bare().resolve("ambit/public/decision-log.pub.pem"),
            keys().resolve("dana.pub.pem"))) {
      Files.copy(key, trusted.resolve(key.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
    return clone;
  }

  /** Verifies in the auditor's clone with the auditor's keys. */
  public Answer verify(Path clone, String range, String... more) {
    List<String> arguments = new ArrayList<>(List.of("verify", range));
    arguments.addAll(
        List.of("--repo", clone.toString(), "--keys", folder.resolve("trusted").toString()));
    arguments.addAll(List.of(more));
    return ambit(arguments.toArray(String[]::new));
  }

  /** Runs an ambit command, which must succeed. */
  public String must(String... arguments) {
    Answer answer = ambit(arguments);
    assertThat(answer.exit()).as(answer.text()).isZero();
    return answer.text();
  }

  /** Runs an ambit command. */
  public Answer ambit(String... arguments) {
    StringWriter text = new StringWriter();
    PrintWriter writer = new PrintWriter(text, true);
    int exit = Ambit.commandLine().setOut(writer).setErr(writer).execute(arguments);
    return new Answer(exit, text.toString());
  }
}
