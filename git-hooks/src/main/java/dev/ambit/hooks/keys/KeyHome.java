package dev.ambit.hooks.keys;

import dev.ambit.hooks.WrongInput;
import dev.ambit.wire.crypto.keys.KeyFolder;
import dev.ambit.wire.crypto.keys.SigningKey;
import dev.ambit.wire.crypto.keys.UnusableKey;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the keys of the person at the keyboard are. */
public final class KeyHome {

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "The folder of keys (default: $AMBIT_HOME/keys or ~/.config/ambit/keys).")
  private @Nullable Path folder;

  public KeyFolder keys() {
    return new KeyFolder(folder == null ? usual() : folder);
  }

  /** The key to sign with: a name in the folder, or the path of a private key's file. */
  public SigningKey signer(String name) throws IOException {
    Path path = Path.of(name);
    Path parent = path.getParent();
    KeyFolder keys = parent == null ? keys() : new KeyFolder(parent);
    try {
      return keys.signer(String.valueOf(path.getFileName()).replaceFirst("\\.pem$", ""));
    } catch (UnusableKey e) {
      throw new WrongInput(String.valueOf(e.getMessage()), e);
    }
  }

  private static Path usual() {
    String home = System.getenv("AMBIT_HOME");
    return home == null || home.isEmpty()
        ? Path.of(System.getProperty("user.home"), ".config", "ambit", "keys")
        : Path.of(home, "keys");
  }
}
