package dev.ambit.hooks.provenance;

import dev.ambit.hooks.receive.AmbitFolder;
import dev.ambit.hooks.receive.GuardedSite;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ambit attest reconcile}. */
@Command(
    name = "reconcile",
    description = "Attest everything that landed and has no statement yet.",
    mixinStandardHelpOptions = true)
final class ReconcileCommand implements Callable<Integer> {

  @Option(names = "--repo", paramLabel = "DIR", description = "The guarded repository (here).")
  private Path repo = Path.of("");

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    AmbitFolder folder = AmbitFolder.of(repo);
    Attesting attesting = Attesting.in(folder, GuardedSite.of(folder), Clock.systemUTC());
    Attesting.Outstanding outstanding = attesting.outstanding();
    int commits = attesting.attest(outstanding);
    spec.commandLine()
        .getOut()
        .printf(
            "moves attested: %d, with commits: %d; moves that nobody had recorded: %d%n",
            outstanding.moves().size(), commits, outstanding.recovered());
    return 0;
  }
}
