package dev.ambit.hooks.provenance;

import picocli.CommandLine.Command;

/** {@code ambit attest}. */
@Command(
    name = "attest",
    description = "Signed statements about what landed: complete them, or export them.",
    subcommands = {ReconcileCommand.class, ExportCommand.class},
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class AttestCommand {}
