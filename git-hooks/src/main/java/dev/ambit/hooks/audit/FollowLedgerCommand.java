package dev.ambit.hooks.audit;

import dev.ambit.core.ledger.Checkpoint;
import dev.ambit.hooks.WrongInput;
import dev.ambit.hooks.ledger.LogKind;
import dev.ambit.wire.checkpoint.GrownLog;
import dev.ambit.wire.checkpoint.NoteKey;
import dev.ambit.wire.crypto.keys.UnusableKey;
import dev.ambit.wire.crypto.keys.VerifyingKey;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ambit ledger follow}. */
@Command(
    name = "follow",
    description = {
      "Follow a log from elsewhere, without the log itself: a proof of 'ambit ledger prove'",
      "takes the place of the kept checkpoint if the log only grew. Exit code 1 if not."
    },
    mixinStandardHelpOptions = true)
final class FollowLedgerCommand implements Callable<Integer> {

  @Option(names = "--kept", required = true, paramLabel = "FILE", description = "The checkpoint.")
  private Path kept = Path.of("");

  @Option(names = "--proof", required = true, paramLabel = "FILE", description = "The proof.")
  private Path proof = Path.of("");

  @Option(
      names = "--key",
      required = true,
      paramLabel = "FILE",
      description = "The log's public key, such as decision-log.pub.pem.")
  private Path key = Path.of("");

  @Option(names = "--log", description = "${COMPLETION-CANDIDATES} (default: decisions).")
  private LogKind log = LogKind.DECISIONS;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Checkpoint before =
        Objects.requireNonNull(Witnesses.read(List.of(kept)).get(kept)).checkpoint();
    GrownLog grown = grown();
    PrintWriter out = spec.commandLine().getOut();
    if (!grown.follows(before, key())) {
      out.println(
          "BAD   the proof does not lead from the kept checkpoint of "
              + before.size()
              + " entries: another history, another key, or a proof from elsewhere");
      out.println("  " + kept + " stays as it is");
      return 1;
    }
    keep(grown);
    out.println(
        "good  the log grew from "
            + before.size()
            + " to "
            + grown.checkpoint().checkpoint().size()
            + " entries; kept in "
            + kept);
    return 0;
  }

  private GrownLog grown() throws IOException {
    try {
      return GrownLog.read(bytes(proof));
    } catch (IllegalArgumentException e) {
      throw new WrongInput(proof + ": " + e.getMessage(), e);
    }
  }

  private NoteKey key() throws IOException {
    try {
      return log.key(VerifyingKey.parse(key.toString(), bytes(key)));
    } catch (UnusableKey e) {
      throw new WrongInput(String.valueOf(e.getMessage()), e);
    }
  }

  private static byte[] bytes(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new WrongInput("there is no file " + file);
    }
    return Files.readAllBytes(file);
  }

  private void keep(GrownLog grown) throws IOException {
    Path fresh = kept.resolveSibling(kept.getFileName() + ".new");
    Files.write(fresh, grown.checkpoint().text().getBytes(StandardCharsets.UTF_8));
    Files.move(fresh, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
