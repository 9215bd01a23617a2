package dev.ambit.hooks.policy;

import picocli.CommandLine.Command;

/** {@code ambit policy}: only the commands under it do something. */
@Command(
    name = "policy",
    description = "Lints, explains and tests policies.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {PolicyLintCommand.class, PolicyExplainCommand.class, PolicyTestCommand.class})
public final class PolicyCommand {}
