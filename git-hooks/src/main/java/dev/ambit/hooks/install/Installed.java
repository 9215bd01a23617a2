package dev.ambit.hooks.install;

import dev.ambit.hooks.WrongInput;
import dev.ambit.wire.record.Installation;
import dev.ambit.wire.record.InstallationJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads {@code installed.json}. */
final class Installed {

  /** Git's configuration file as it was before the first installation. */
  static final String CONFIG_BEFORE = "config.before-ambit";

  private Installed() {}

  /** The installation in a repository, if there is one. */
  static Optional<Installation> in(GuardedRepository repository) throws IOException {
    Path file = repository.folder().installed();
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(InstallationJson.read(Files.readAllBytes(file)));
    } catch (IllegalArgumentException e) {
      throw new WrongInput(
          file + ": " + e.getMessage() + "; restore it from a backup, or install anew", e);
    }
  }
}
