package dev.ambit.hooks;

import dev.ambit.hooks.approve.ApproveCommand;
import dev.ambit.hooks.audit.LedgerCommand;
import dev.ambit.hooks.bypass.BypassCommand;
import dev.ambit.hooks.chain.ChainCommand;
import dev.ambit.hooks.demo.DemoCommand;
import dev.ambit.hooks.grant.GrantCommand;
import dev.ambit.hooks.identify.IdentifyCommand;
import dev.ambit.hooks.install.DoctorCommand;
import dev.ambit.hooks.install.InstallCommand;
import dev.ambit.hooks.install.UninstallCommand;
import dev.ambit.hooks.keys.KeysCommand;
import dev.ambit.hooks.policy.PolicyCommand;
import dev.ambit.hooks.provenance.AttestCommand;
import dev.ambit.hooks.receive.HookCommand;
import dev.ambit.hooks.replay.ReplayCommand;
import dev.ambit.hooks.resident.GateCommand;
import dev.ambit.hooks.verify.VerifyCommand;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The {@code ambit} command. */
@Command(
    name = "ambit",
    description = "Holds coding agents to the task they were given.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "The forge app is a jar of its own: ambit serve --help"})
public final class Ambit {

  /** Every command, in the order of the help text. */
  static final List<Class<?>> COMMANDS =
      List.of(
          DemoCommand.class,
          InstallCommand.class,
          UninstallCommand.class,
          DoctorCommand.class,
          IdentifyCommand.class,
          GrantCommand.class,
          ApproveCommand.class,
          LedgerCommand.class,
          PolicyCommand.class,
          VerifyCommand.class,
          ChainCommand.class,
          AttestCommand.class,
          ReplayCommand.class,
          BypassCommand.class,
          KeysCommand.class,
          GateCommand.class,
          HookCommand.class,
          HelpCommand.class);

  private Ambit() {}

  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** Runs a command, and passes on all that it wrote: {@code print} alone would wait for more. */
  private static int run(String... args) {
    CommandLine line = commandLine();
    line.setOut(line.getOut()).setErr(line.getErr());
    int exit = line.execute(args);
    line.getOut().flush();
    line.getErr().flush();
    return exit;
  }

  /** The command line, ready to run; usage errors exit with 2 and faults with 3. */
  public static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Ambit());
    COMMANDS.forEach(line::addSubcommand);
    return line.setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(new FaultReport());
  }
}
