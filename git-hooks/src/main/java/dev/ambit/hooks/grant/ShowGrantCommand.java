package dev.ambit.hooks.grant;

import dev.ambit.core.decision.Words;
import dev.ambit.core.scope.GrantRecord;
import dev.ambit.hooks.keys.OutputFormat;
import dev.ambit.wire.grant.GrantYaml;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ambit grant show}. */
@Command(
    name = "show",
    description = "Shows a grant of a store. Exit code 1 if it cannot be used.",
    mixinStandardHelpOptions = true)
final class ShowGrantCommand implements Callable<Integer> {

  @Parameters(paramLabel = "ID", description = "The grant's id.")
  private String id = "";

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default: text).")
  private OutputFormat format = OutputFormat.TEXT;

  @Mixin private Source source = new Source();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    GrantRecord record = source.find(id);
    spec.commandLine()
        .getOut()
        .print(
            switch (format) {
              case TEXT -> text(record);
              case JSON -> RecordJson.of(record) + "\n";
            });
    return record.fold(trusted -> 0, refused -> 1);
  }

  private static String text(GrantRecord record) {
    return record.fold(
        trusted ->
            "# signed by %s, sha256 %s%n".formatted(Words.shown(trusted.issuer()), trusted.digest())
                + GrantYaml.text(trusted.grant()),
        refused ->
            "%s %s: %s%n"
                .formatted(
                    record.id(), RecordJson.word(refused.why()), Words.shown(refused.detail())));
  }
}
