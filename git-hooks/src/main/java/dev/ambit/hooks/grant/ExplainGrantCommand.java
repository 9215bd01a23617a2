package dev.ambit.hooks.grant;

import dev.ambit.core.decision.Words;
import dev.ambit.core.scope.Grant;
import dev.ambit.core.scope.GrantRecord;
import dev.ambit.hooks.WrongInput;
import dev.ambit.hooks.keys.OutputFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ambit grant explain}. */
@Command(
    name = "explain",
    description = "Tells for each field of a grant where it is held today.",
    mixinStandardHelpOptions = true)
final class ExplainGrantCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE|ID", description = "A grant's document, or an id in a store.")
  private String what = "";

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default: text).")
  private OutputFormat format = OutputFormat.TEXT;

  @Mixin private Source source = new Source();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Path file = Path.of(what);
    Grant grant = Files.isRegularFile(file) ? GrantFile.document(file) : stored();
    spec.commandLine().getOut().print(new Explanation(grant).text(format));
    return 0;
  }

  private Grant stored() throws IOException {
    return source
        .find(what)
        .fold(
            GrantRecord.Trusted::grant,
            refused -> {
              throw new WrongInput(
                  refused.id() + " gives nothing: " + Words.shown(refused.detail()));
            });
  }
}
