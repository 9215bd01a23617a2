package dev.ambit.app;

import dev.ambit.wire.crypto.keys.KeyFolder;
import dev.ambit.wire.crypto.keys.KeyType;
import dev.ambit.wire.crypto.keys.SigningKey;
import dev.ambit.wire.crypto.keys.UnusableKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What the app signs attestations with, and says of itself in them. */
final class OwnKey {

  private static final String NAME = "attestation";

  private OwnKey() {}

  /** The key in {@code HOME/private}; it is made if there is none. */
  static SigningKey attestation(Path home) throws IOException {
    Path folder = home.resolve("private");
    KeyFolder keys = new KeyFolder(folder, home.resolve("public"));
    try {
      if (!Files.exists(folder.resolve(NAME + ".pem"))) {
        keys.create(NAME, KeyType.ED25519);
      }
      return keys.signer(NAME);
    } catch (UnusableKey e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  static String version() {
    return Optional.ofNullable(OwnKey.class.getPackage().getImplementationVersion())
        .orElse("from sources");
  }
}
