package dev.ambit.hooks.audit;

import dev.ambit.hooks.WrongInput;
import dev.ambit.hooks.keys.OutputFormat;
import dev.ambit.hooks.ledger.LogKind;
import dev.ambit.hooks.receive.AmbitFolder;
import dev.ambit.wire.checkpoint.NoteKey;
import dev.ambit.wire.checkpoint.SignedCheckpoint;
import dev.ambit.wire.record.SymptomJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ambit ledger verify}. */
@Command(
    name = "verify",
    description =
        "Find edits, cuts, reordering, forks and rollbacks. Exit code 1 if there are any.",
    mixinStandardHelpOptions = true)
final class VerifyLedgerCommand implements Callable<Integer> {

  @Option(
      names = "--witness",
      paramLabel = "FILE",
      description = "A checkpoint that was kept elsewhere. Repeatable.")
  private List<Path> witness = List.of();

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default: text).")
  private OutputFormat format = OutputFormat.TEXT;

  @Mixin private AuditedFolder folder = new AuditedFolder();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Map<Path, SignedCheckpoint> witnesses = Witnesses.read(witness);
    Set<String> origins = new HashSet<>();
    boolean good = true;
    for (LogKind kind : LogKind.values()) {
      NoteKey key = key(folder.get(), kind);
      origins.add(key.name());
      tell(kind.fileName() + " key", true, key.line());
      for (LogCheck check : LogAudit.of(folder.files(kind), key, witnesses)) {
        tell(kind.fileName() + " " + check.what(), check.good(), check.detail());
        good &= check.good();
      }
    }
    for (Map.Entry<Path, SignedCheckpoint> each : witnesses.entrySet()) {
      if (!origins.contains(each.getValue().checkpoint().origin())) {
        tell("witness " + each.getKey(), false, "is of another log");
        good = false;
      }
    }
    return good ? 0 : 1;
  }

  static NoteKey key(AmbitFolder folder, LogKind kind) {
    try {
      return kind.key(folder.serverKeys());
    } catch (IOException e) {
      throw new WrongInput(String.valueOf(e.getMessage()), e);
    }
  }

  private void tell(String what, boolean good, String detail) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        switch (format) {
          case TEXT -> (good ? "good  " : "BAD   ") + what + ": " + detail;
          case JSON -> SymptomJson.line(what, good, detail);
        });
  }
}
