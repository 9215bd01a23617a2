package dev.ambit.hooks.audit;

import dev.ambit.wire.export.Cef;
import dev.ambit.wire.export.CloudEvents;
import dev.ambit.wire.export.Export;
import dev.ambit.wire.export.Ocsf;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ambit ledger export}. */
@Command(
    name = "export",
    description =
        "Write both logs in the format of another system, a record a line, in the order of time.",
    mixinStandardHelpOptions = true)
final class ExportLedgerCommand implements Callable<Integer> {

  /** The formats. */
  enum Format {
    /** CloudEvents 1.0 that carry CDEvents. */
    CLOUDEVENTS,
    /** OCSF 1.8. */
    OCSF,
    /** Common Event Format. */
    CEF
  }

  @Option(names = "--to", required = true, description = "${COMPLETION-CANDIDATES}.")
  private Format to = Format.CLOUDEVENTS;

  @Mixin private AuditedFolder folder = new AuditedFolder();

  @Mixin private RecordFilter filter = new RecordFilter();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Export export = export();
    new RecordsInOrder(folder)
        .read(
            record -> {
              if (filter.takes(record.view())) {
                out.println(export.line(record));
              }
            });
    return 0;
  }

  private Export export() {
    return switch (to) {
      case CLOUDEVENTS -> new CloudEvents();
      case OCSF -> new Ocsf();
      case CEF -> new Cef();
    };
  }
}
