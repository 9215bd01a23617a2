package dev.ambit.bench.signature;

import dev.ambit.bench.Machine;
import dev.ambit.bench.Options;
import dev.ambit.bench.Samples;
import dev.ambit.bench.Scratch;
import dev.ambit.bench.Shell;
import dev.ambit.core.event.Oid;
import dev.ambit.git.CommitLookup;
import dev.ambit.git.object.CommitParser;
import dev.ambit.git.store.GitEnvironment;
import dev.ambit.wire.crypto.ssh.AllowedSigners;
import dev.ambit.wire.crypto.ssh.SshSignatureChecker;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;

/** Checks the SSH signatures of one history, as git does and as the gate does. */
final class Signatures {

  private static final String TABLE = "SSH signatures (commits a second of processor time)";
  private static final String GIT = "git log --format=%G?";
  private static final String OURS = "gate, reading and checking each commit";

  private final Path folder;
  private final int commits;

  private Signatures(Path folder, int commits) {
    this.folder = folder;
    this.commits = commits;
  }

  public static void main(String[] arguments) throws Exception {
    Options options = Options.of(arguments);
    try (Scratch scratch = Scratch.make()) {
      Signatures bench = new Signatures(scratch.path(), options.number("--commits", 100));
      Machine.tell(List.of(Machine.java()));
      bench.make();
      bench.run(options.number("--rounds", 5));
    }
  }

  private void run(int rounds) throws Exception {
    Samples.note(commits + " commits, each signed by an Ed25519 key that is listed");
    Samples.target(TABLE, OURS, ">= 50");
    Path signers = folder.resolve("allowed_signers");
    String log = "git -c gpg.ssh.allowedSignersFile=" + signers + " log --format=%G? main";
    requireGood(Shell.say(folder, List.of("sh", "-c", log)));
    SshSignatureChecker checker =
        new SshSignatureChecker(
            AllowedSigners.parse("signers", Files.readAllBytes(signers), ZoneOffset.UTC));
    List<Oid> ids = Shell.git(folder, "rev-list", "main").lines().map(Oid::new).toList();
    try (CommitLookup lookup =
        CommitLookup.open(GitEnvironment.at(folder), CommitParser.checking(checker), List.of())) {
      for (int i = 0; i < 20; i++) {
        ours(lookup, ids);
      }
      for (int round = 1; round <= rounds; round++) {
        Samples.value(TABLE, GIT, round, commits / Shell.processorSeconds(folder, log));
        Samples.value(TABLE, OURS, round, ours(lookup, ids));
      }
    }
  }

  /** Several times over, because the clock of a thread is coarse. */
  private double ours(CommitLookup lookup, List<Oid> ids) throws IOException {
    int times = 20;
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (int i = 0; i < times; i++) {
      for (Oid id : ids) {
        boolean good =
            lookup
                .commit(id)
                .toOptional()
                .flatMap(commit -> commit.signature().toOptional())
                .flatMap(signature -> signature)
                .filter(signature -> signature.isGood())
                .isPresent();
        if (!good) {
          throw new IOException("the signature of " + id + " is not good");
        }
      }
    }
    long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    return times * ids.size() / (spent / 1e9);
  }

  private void requireGood(String told) throws IOException {
    long good = told.lines().filter("G"::equals).count();
    if (good != commits) {
      throw new IOException("git finds " + good + " good signatures of " + commits);
    }
  }

  private void make() throws Exception {
    Path key = folder.resolve("key");
    Shell.say(folder, List.of("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key.toString()));
    String line = "dana@example.com " + Files.readString(folder.resolve("key.pub"));
    Files.writeString(folder.resolve("allowed_signers"), line);
    Shell.git(folder, "init", "--quiet", "--initial-branch=main");
    for (String[] each :
        new String[][] {
          {"user.name", "Dana"},
          {"user.email", "dana@example.com"},
          {"gpg.format", "ssh"},
          {"user.signingkey", key.toString()}
        }) {
      Shell.git(folder, "config", each[0], each[1]);
    }
    for (int i = 0; i < commits; i++) {
      Shell.git(folder, "commit", "--quiet", "--allow-empty", "-S", "-m", "Commit " + i);
    }
  }
}
