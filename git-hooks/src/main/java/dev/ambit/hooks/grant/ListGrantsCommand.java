package dev.ambit.hooks.grant;

import dev.ambit.core.decision.Words;
import dev.ambit.core.scope.GrantRecord;
import dev.ambit.hooks.WrongInput;
import dev.ambit.hooks.keys.OutputFormat;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ambit grant list}. */
@Command(
    name = "list",
    description = "Lists the grants of a store and whether each can be used.",
    mixinStandardHelpOptions = true)
final class ListGrantsCommand implements Callable<Integer> {

  @Option(
      names = "--format",
      description = "${COMPLETION-CANDIDATES}, JSON one object a line (default: text).")
  private OutputFormat format = OutputFormat.TEXT;

  @Mixin private Source source = new Source();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    for (GrantRecord record : records()) {
      out.println(
          switch (format) {
            case TEXT -> line(record);
            case JSON -> RecordJson.of(record).toString();
          });
    }
    return 0;
  }

  private Collection<GrantRecord> records() {
    try {
      return source.lookup().all().values();
    } catch (IOException e) {
      throw new WrongInput("the grant store cannot be read: " + e.getMessage(), e);
    }
  }

  private static String line(GrantRecord record) {
    return record.fold(
        trusted ->
            String.format(
                "%-20s %-12s %-10s until %s  by %s",
                record.id(),
                "trusted",
                trusted.grant().agent(),
                trusted.grant().validity().expires(),
                Words.shown(trusted.issuer())),
        refused ->
            String.format(
                "%-20s %-12s %s",
                record.id(), RecordJson.word(refused.why()), Words.shown(refused.detail())));
  }
}
