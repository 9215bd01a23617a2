package dev.ambit.hooks.audit;

import dev.ambit.core.ledger.Checkpoint;
import dev.ambit.core.ledger.MerkleTree;
import dev.ambit.hooks.WrongInput;
import dev.ambit.hooks.ledger.LogFiles;
import dev.ambit.hooks.ledger.LogKind;
import dev.ambit.hooks.ledger.LogText;
import dev.ambit.wire.checkpoint.GrownLog;
import dev.ambit.wire.checkpoint.SignedCheckpoint;
import dev.ambit.wire.record.EntryLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ambit ledger prove}. */
@Command(
    name = "prove",
    description = {
      "Prove to whoever kept a checkpoint that the log only grew since then.",
      "They check it with 'ambit ledger follow', without the log."
    },
    mixinStandardHelpOptions = true)
final class ProveGrowthCommand implements Callable<Integer> {

  @Option(
      names = "--since",
      required = true,
      paramLabel = "FILE",
      description = "The checkpoint that was kept.")
  private Path since = Path.of("");

  @Option(names = "--log", description = "${COMPLETION-CANDIDATES} (default: decisions).")
  private LogKind log = LogKind.DECISIONS;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to write it.")
  private Path out = Path.of("");

  @Mixin private AuditedFolder folder = new AuditedFolder();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    LogFiles files = folder.files(log);
    Checkpoint kept = kept();
    SignedCheckpoint now = now(files);
    MerkleTree tree = new MerkleTree();
    LogText.read(files.log(), (entry, frontier) -> tree.add(EntryLine.bytes(entry)));
    long size = now.checkpoint().size();
    if (kept.size() > size || size > tree.size()) {
      spec.commandLine()
          .getOut()
          .printf("BAD   %d entries were signed, %d are there%n", kept.size(), tree.size());
      return 1;
    }
    Files.write(out, new GrownLog(kept.size(), tree.consistency(kept.size(), size), now).bytes());
    spec.commandLine()
        .getOut()
        .printf("proof from %d to %d entries in %s%n", kept.size(), size, out);
    return 0;
  }

  private Checkpoint kept() throws IOException {
    Checkpoint kept =
        Objects.requireNonNull(Witnesses.read(List.of(since)).get(since)).checkpoint();
    if (!kept.origin().equals(VerifyLedgerCommand.key(folder.get(), log).name())) {
      throw new WrongInput(since + " is of another log: see --log");
    }
    return kept;
  }

  private static SignedCheckpoint now(LogFiles files) throws IOException {
    if (!Files.exists(files.checkpoint())) {
      throw new WrongInput("nothing was written to this log yet, so nothing was signed");
    }
    return SignedCheckpoint.read(Files.readAllBytes(files.checkpoint()));
  }
}
