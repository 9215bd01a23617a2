package dev.ambit.hooks.approve;

import dev.ambit.core.provenance.Signer;
import dev.ambit.hooks.WrongInput;
import dev.ambit.wire.crypto.keys.KeyFolder;
import dev.ambit.wire.crypto.keys.UnusableKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the key that a person signs with: a name in the key folder, or a path to its file. */
final class SigningKeys {

  private SigningKeys() {}

  static Signer find(String name) throws IOException {
    Path path = Path.of(name);
    Path folder = path.getParent() == null ? keyFolder() : path.toAbsolutePath().getParent();
    String key = String.valueOf(path.getFileName()).replaceFirst("\\.(pem|key)$", "");
    if (folder == null) {
      throw new WrongInput("there is no key at " + name);
    }
    try {
      return new KeyFolder(folder).signer(key);
    } catch (UnusableKey e) {
      throw new WrongInput(String.valueOf(e.getMessage()), e);
    }
  }

  private static Path keyFolder() {
    return Optional.ofNullable(System.getenv("AMBIT_HOME"))
        .map(home -> Path.of(home, "keys"))
        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".config", "ambit", "keys"));
  }
}
