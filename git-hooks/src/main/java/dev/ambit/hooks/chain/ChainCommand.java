package dev.ambit.hooks.chain;

import picocli.CommandLine.Command;

/** {@code ambit chain}. */
@Command(
    name = "chain",
    description = "The chain of actions under a grant, or to a landed commit.",
    subcommands = ShowChainCommand.class,
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class ChainCommand {}
