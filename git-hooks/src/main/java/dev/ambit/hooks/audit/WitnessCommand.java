package dev.ambit.hooks.audit;

import dev.ambit.hooks.WrongInput;
import dev.ambit.hooks.ledger.LogFiles;
import dev.ambit.hooks.ledger.LogKind;
import dev.ambit.wire.checkpoint.NoteKey;
import dev.ambit.wire.checkpoint.SignedCheckpoint;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ambit ledger witness}. */
@Command(
    name = "witness",
    description = {
      "Keep a log's checkpoint elsewhere, where the log's server cannot write.",
      "The one that is there already must be of the same history: exit code 1 if not."
    },
    mixinStandardHelpOptions = true)
final class WitnessCommand implements Callable<Integer> {

  @Option(names = "--log", description = "${COMPLETION-CANDIDATES} (default: decisions).")
  private LogKind log = LogKind.DECISIONS;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to keep it.")
  private Path out = Path.of("");

  @Mixin private AuditedFolder folder = new AuditedFolder();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    LogFiles files = folder.files(log);
    if (!Files.exists(files.checkpoint())) {
      throw new WrongInput("nothing was written to this log yet, so nothing was signed");
    }
    NoteKey key = VerifyLedgerCommand.key(folder.get(), log);
    Map<Path, SignedCheckpoint> before =
        Files.exists(out) ? Witnesses.read(List.of(out)) : Map.of();
    if (before.values().stream().anyMatch(b -> !b.checkpoint().origin().equals(key.name()))) {
      throw new WrongInput(out + " is of another log: name another file");
    }
    List<LogCheck> bad =
        LogAudit.of(files, key, before).stream().filter(check -> !check.good()).toList();
    PrintWriter screen = spec.commandLine().getOut();
    if (bad.isEmpty()) {
      keep(files.checkpoint());
      screen.println("kept the checkpoint of " + key.name() + " in " + out);
      return 0;
    }
    bad.forEach(check -> screen.println("BAD   " + check.what() + ": " + check.detail()));
    screen.println("  " + out + " stays as it is");
    return 1;
  }

  private void keep(Path checkpoint) throws IOException {
    Path fresh = out.resolveSibling(out.getFileName() + ".new");
    Files.copy(checkpoint, fresh, StandardCopyOption.REPLACE_EXISTING);
    Files.move(fresh, out, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
