package dev.ambit.hooks.grant;

import dev.ambit.core.decision.Words;
import dev.ambit.core.scope.GrantId;
import dev.ambit.core.scope.GrantRecord;
import dev.ambit.hooks.WrongInput;
import dev.ambit.hooks.keys.OutputFormat;
import dev.ambit.wire.grant.GrantLookup;
import dev.ambit.wire.grant.StoredEnvelope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ambit grant verify}. */
@Command(
    name = "verify",
    description = "Checks who signed a grant. Exit code 1 if nobody who may.",
    mixinStandardHelpOptions = true)
final class VerifyGrantCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE|ID", description = "An envelope's file, or an id in a store.")
  private String what = "";

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default: text).")
  private OutputFormat format = OutputFormat.TEXT;

  @Mixin private Source source = new Source();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    GrantRecord record = Files.isRegularFile(Path.of(what)) ? inFile() : source.find(what);
    spec.commandLine()
        .getOut()
        .println(
            switch (format) {
              case TEXT -> line(record);
              case JSON -> RecordJson.of(record);
            });
    return record.fold(trusted -> 0, refused -> 1);
  }

  /** The file alone is the store: a parent or a revocation elsewhere is not seen. */
  private GrantRecord inFile() throws IOException {
    String json = new String(GrantFile.bytes(Path.of(what)), StandardCharsets.UTF_8);
    GrantLookup lookup = source.lookup(() -> List.of(new StoredEnvelope(what, json)));
    Map<GrantId, GrantRecord> found = lookup.all();
    Iterator<GrantRecord> records = found.values().iterator();
    if (!records.hasNext()) {
      throw new WrongInput(what + ": not a signed grant; sign it with 'ambit grant sign'");
    }
    return records.next();
  }

  private static String line(GrantRecord record) {
    return record.fold(
        trusted -> record.id() + ": good, signed by " + Words.shown(trusted.issuer()),
        refused ->
            "%s: %s: %s"
                .formatted(
                    record.id(), RecordJson.word(refused.why()), Words.shown(refused.detail())));
  }
}
