package dev.ambit.hooks.verify;

import dev.ambit.core.event.Oid;
import dev.ambit.git.files.FilesRef;
import dev.ambit.hooks.keys.OutputFormat;
import dev.ambit.hooks.provenance.AttestationTree;
import dev.ambit.hooks.provenance.RangeOfCommits;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ambit verify}. Exit code 1 if anything does not hold. */
@Command(
    name = "verify",
    description = "Prove how a commit landed, offline: from a clone and public keys.",
    mixinStandardHelpOptions = true)
public final class VerifyCommand implements Callable<Integer> {

  @Parameters(paramLabel = "COMMIT|RANGE", description = "Such as main or v1..main.")
  private String range = "";

  @Option(names = "--repo", paramLabel = "DIR", description = "The clone (default: here).")
  private Path repo = Path.of("");

  @Option(
      names = "--keys",
      required = true,
      paramLabel = "DIR|FILE",
      description =
          "Public keys you trust: a folder with attestation.pub.pem and people's keys, a site file,"
              + " or the server's key alone.")
  private Path keys = Path.of("");

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default: text).")
  private OutputFormat format = OutputFormat.TEXT;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    TrustedKeys trusted = TrustedKeyFiles.read(keys);
    List<Oid> commits = RangeOfCommits.in(repo, range);
    hint();
    boolean proven = true;
    try (ProofReading reading = ProofReading.open(repo, trusted)) {
      for (Oid commit : commits) {
        Verdict verdict = Verdict.of(commit, reading.find(commit));
        print(verdict);
        proven &= verdict.isProven();
      }
    }
    return proven ? 0 : 1;
  }

  /** A clone does not bring attestations by itself. */
  private void hint() throws IOException {
    if (!FilesRef.at(repo, AttestationTree.REF).exists()) {
      PrintWriter err = spec.commandLine().getErr();
      err.println("ambit: this clone has no " + AttestationTree.REF);
      err.println("  next: git fetch origin '+refs/ambit/*:refs/ambit/*'");
    }
  }

  private void print(Verdict verdict) {
    PrintWriter out = spec.commandLine().getOut();
    if (format == OutputFormat.JSON) {
      out.println(VerdictJson.line(verdict));
    } else if (range.contains("..")) {
      out.println(VerdictText.line(verdict));
    } else {
      VerdictText.screen(verdict).forEach(out::println);
    }
    out.flush();
  }
}
