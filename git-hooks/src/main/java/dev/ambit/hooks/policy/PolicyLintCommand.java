package dev.ambit.hooks.policy;

import dev.ambit.wire.yaml.InvalidDocument;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ambit policy lint}: tells every mistake in policies, one a line, as file:line:column. */
@Command(
    name = "lint",
    description = "Checks policies and site files; exits with 2 if one has a mistake.",
    mixinStandardHelpOptions = true)
final class PolicyLintCommand implements Callable<Integer> {

  private static final int WRONG = 2;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      defaultValue = ".ambit/policy.yaml",
      description = "Policies (default: ${DEFAULT-VALUE}).")
  private List<Path> files;

  @Override
  public Integer call() {
    return files.stream().mapToInt(this::lint).max().orElse(0);
  }

  private int lint(Path file) {
    try {
      PolicyFiles.parse(file);
      spec.commandLine().getOut().println(file + ": ok");
      return 0;
    } catch (InvalidDocument e) {
      spec.commandLine().getErr().println(e.getMessage());
      return WRONG;
    }
  }
}
