package dev.ambit.hooks.install;

import dev.ambit.hooks.WrongInput;
import dev.ambit.wire.record.Installation;
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

/** {@code ambit uninstall}. */
@Command(
    name = "uninstall",
    description = "Take a repository out of the gate and restore what was there before.",
    mixinStandardHelpOptions = true)
public final class UninstallCommand implements Callable<Integer> {

  @Parameters(paramLabel = "REPO", description = "The guarded repository.")
  private Path repo = Path.of("");

  @Option(
      names = "--purge",
      description = "Also remove the site file, keys, grants, approvals and the ledger.")
  private boolean purge;

  @Option(names = "--dry-run", description = "Only tell what would be done.")
  private boolean dryRun;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    GuardedRepository repository = GuardedRepository.at(repo);
    Installation installation =
        Installed.in(repository)
            .orElseThrow(() -> new WrongInput("ambit is not installed in " + repository.path()));
    List<Step> steps = UninstallPlan.of(repository, installation);
    PrintWriter out = spec.commandLine().getOut();
    if (dryRun) {
      steps.forEach(step -> out.println("would " + step.tells()));
      return 0;
    }
    Steps.apply(steps);
    Path folder = repository.folder().root();
    if (purge) {
      Folders.delete(folder);
    }
    out.println("ambit no longer guards " + repository.path());
    if (!purge) {
      out.println("  the ledger, its keys and the grants are still in " + folder);
    }
    return 0;
  }
}
