package dev.ambit.hooks.keys;

import picocli.CommandLine.Command;

/** {@code ambit keys}. */
@Command(
    name = "keys",
    description = "Makes and lists the keys that sign grants.",
    subcommands = {NewKeyCommand.class, ListKeysCommand.class},
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class KeysCommand {}
