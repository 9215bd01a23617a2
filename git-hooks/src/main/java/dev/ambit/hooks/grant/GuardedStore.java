package dev.ambit.hooks.grant;

import dev.ambit.hooks.WrongInput;
import dev.ambit.hooks.receive.AmbitFolder;
import dev.ambit.wire.site.SiteFile;
import dev.ambit.wire.yaml.InvalidDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where a guarded repository's site file says that grants are. */
final class GuardedStore {

  private GuardedStore() {}

  /** The folder of grants; empty if there is no guard or it reads only the repository's ref. */
  static Optional<Path> folder(Path repository) throws IOException {
    AmbitFolder guard = AmbitFolder.of(repository);
    if (!Files.exists(guard.site())) {
      return Optional.empty();
    }
    try {
      return SiteFile.read(guard.site()).grants().folder().map(guard.root()::resolve);
    } catch (InvalidDocument e) {
      throw new WrongInput("the site file has mistakes:\n" + e.getMessage(), e);
    }
  }
}
