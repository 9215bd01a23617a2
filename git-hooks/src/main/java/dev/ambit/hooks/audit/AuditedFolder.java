package dev.ambit.hooks.audit;

import dev.ambit.hooks.WrongInput;
import dev.ambit.hooks.ledger.LogFiles;
import dev.ambit.hooks.ledger.LogKind;
import dev.ambit.hooks.receive.AmbitFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which logs are meant: those of a guarded repository, or of a copy of its folder. */
final class AuditedFolder {

  @Option(names = "--repo", paramLabel = "DIR", description = "The guarded repository (here).")
  private Path repo = Path.of("");

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description = "A copy of its folder ambit; only ledger and public are needed.")
  private @Nullable Path folder;

  AmbitFolder get() {
    AmbitFolder found = folder == null ? AmbitFolder.of(repo) : new AmbitFolder(folder);
    if (!Files.isDirectory(found.root().resolve("ledger"))) {
      throw new WrongInput(
          found.root() + " holds no ledger: name a guarded repository with --repo");
    }
    return found;
  }

  LogFiles files(LogKind kind) {
    return get().files(kind);
  }
}
