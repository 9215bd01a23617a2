package dev.ambit.hooks.grant;

import dev.ambit.core.scope.Grant;
import dev.ambit.hooks.WrongInput;
import dev.ambit.wire.grant.GrantReader;
import dev.ambit.wire.grant.GrantYaml;
import dev.ambit.wire.yaml.InvalidDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ambit grant new}. */
@Command(
    name = "new",
    description = "Writes a grant to read, change and then sign.",
    mixinStandardHelpOptions = true)
final class NewGrantCommand implements Callable<Integer> {

  @Mixin private GrantDraft draft = new GrantDraft();

  @Option(names = "--file", paramLabel = "FILE", description = "Where to (default: here).")
  private @Nullable Path file;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    String yaml = yaml();
    if (file == null) {
      spec.commandLine().getOut().print(yaml);
      return 0;
    }
    try {
      Files.writeString(file, yaml, StandardOpenOption.CREATE_NEW);
      return 0;
    } catch (FileAlreadyExistsException e) {
      throw new WrongInput(file + " exists already; choose another file", e);
    }
  }

  /** What is written must read back as the same grant. */
  private String yaml() {
    try {
      Grant grant = draft.grant(Instant.now().truncatedTo(ChronoUnit.SECONDS));
      String yaml = GrantYaml.text(grant);
      Grant again = GrantReader.read("the grant", yaml.getBytes(StandardCharsets.UTF_8));
      if (!again.equals(grant)) {
        throw new IllegalStateException("the grant reads back as another one");
      }
      return yaml;
    } catch (IllegalArgumentException | InvalidDocument e) {
      throw new WrongInput(String.valueOf(e.getMessage()), e);
    }
  }
}
