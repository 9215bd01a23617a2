package dev.ambit.hooks.audit;

import dev.ambit.core.decision.Words;
import dev.ambit.core.ledger.Entry;
import dev.ambit.hooks.keys.OutputFormat;
import dev.ambit.hooks.ledger.LogKind;
import dev.ambit.hooks.ledger.LogText;
import dev.ambit.wire.record.RecordView;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ambit ledger show}. */
@Command(
    name = "show",
    description = "Print the records of a log, one a line.",
    mixinStandardHelpOptions = true)
final class ShowLedgerCommand implements Callable<Integer> {

  @Option(names = "--log", description = "${COMPLETION-CANDIDATES} (default: decisions).")
  private LogKind log = LogKind.DECISIONS;

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default: text).")
  private OutputFormat format = OutputFormat.TEXT;

  @Mixin private AuditedFolder folder = new AuditedFolder();

  @Mixin private RecordFilter filter = new RecordFilter();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    LogText.read(folder.files(log).log(), (entry, tree) -> show(entry));
    return 0;
  }

  private void show(Entry entry) {
    RecordView record = RecordView.of(entry);
    if (filter.takes(record)) {
      PrintWriter out = spec.commandLine().getOut();
      out.println(
          switch (format) {
            case TEXT -> entry.sequence() + "  " + Words.shown(record.summary());
            case JSON -> entry.body();
          });
    }
  }
}
