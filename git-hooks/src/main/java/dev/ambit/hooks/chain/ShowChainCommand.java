package dev.ambit.hooks.chain;

import dev.ambit.core.provenance.chain.ChainRecords;
import dev.ambit.core.provenance.chain.ChainStep;
import dev.ambit.core.provenance.chain.Chains;
import dev.ambit.core.scope.GrantId;
import dev.ambit.hooks.keys.OutputFormat;
import dev.ambit.hooks.provenance.RangeOfCommits;
import dev.ambit.hooks.receive.AmbitFolder;
import dev.ambit.wire.provenance.ChainJson;
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

/** {@code ambit chain show}. Exit code 1 if the chain has a break. */
@Command(
    name = "show",
    description =
        "Grant, pushes let through and refused, approvals, merges: as a tree with its breaks.",
    mixinStandardHelpOptions = true)
final class ShowChainCommand implements Callable<Integer> {

  @Parameters(paramLabel = "GRANT|COMMIT", description = "A grant's id, or a landed commit.")
  private String subject = "";

  @Option(names = "--repo", paramLabel = "DIR", description = "The guarded repository (here).")
  private Path repo = Path.of("");

  @Option(
      names = "--runs",
      paramLabel = "FILE",
      description =
          "A copy of a Jenkins' ambit/ledger/runs.jsonl: its runs belong in too. Repeatable.")
  private List<Path> runs = List.of();

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default: text).")
  private OutputFormat format = OutputFormat.TEXT;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    ChainRecords records = ChainReading.read(AmbitFolder.of(repo), runs);
    List<ChainStep> steps = steps(records);
    PrintWriter out = spec.commandLine().getOut();
    if (format == OutputFormat.JSON) {
      out.println(ChainJson.line(subject, steps));
    } else {
      ChainText.of(subject, steps).forEach(out::println);
    }
    out.flush();
    return steps.stream().anyMatch(step -> step.breaks() > 0) ? 1 : 0;
  }

  /** A name that some grant or decision knows is a grant's; anything else is a revision. */
  private List<ChainStep> steps(ChainRecords records) {
    if (GrantId.isWellFormed(subject) && isGrant(records, new GrantId(subject))) {
      return Chains.ofGrant(records, new GrantId(subject));
    }
    return Chains.ofCommit(records, RangeOfCommits.one(repo, subject));
  }

  private static boolean isGrant(ChainRecords records, GrantId id) {
    return records.grants().stream().anyMatch(grant -> grant.id().equals(id))
        || records.history().decisions().stream()
            .flatMap(recorded -> recorded.decision().grants().stream())
            .anyMatch(use -> use.grant().equals(id));
  }
}
