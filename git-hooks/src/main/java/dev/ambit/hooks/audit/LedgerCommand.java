package dev.ambit.hooks.audit;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** {@code ambit ledger}. */
@Command(
    name = "ledger",
    description = "Show, verify and export what was granted, decided and landed.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ShowLedgerCommand.class,
      VerifyLedgerCommand.class,
      WitnessCommand.class,
      ProveGrowthCommand.class,
      FollowLedgerCommand.class,
      ExportLedgerCommand.class,
      HelpCommand.class
    })
public final class LedgerCommand {}
