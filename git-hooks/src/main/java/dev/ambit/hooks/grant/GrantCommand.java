package dev.ambit.hooks.grant;

import picocli.CommandLine.Command;

/** {@code ambit grant}. */
@Command(
    name = "grant",
    description = "Writes, signs, checks and revokes grants.",
    subcommands = {
      NewGrantCommand.class,
      RequestGrantCommand.class,
      ApproveGrantCommand.class,
      NarrowGrantCommand.class,
      SignGrantCommand.class,
      ListGrantsCommand.class,
      ShowGrantCommand.class,
      VerifyGrantCommand.class,
      ExplainGrantCommand.class,
      ReportGrantCommand.class,
      RevokeGrantCommand.class
    },
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class GrantCommand {}
