package dev.ambit.app;

import dev.ambit.core.event.RepositoryId;
import dev.ambit.wire.crypto.keys.KeyFolder;
import dev.ambit.wire.crypto.keys.KeyType;
import dev.ambit.wire.crypto.keys.SigningKey;
import dev.ambit.wire.crypto.keys.UnusableKey;
import dev.ambit.wire.grant.GrantDigest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What the app signs attestations and its logs with, and says of itself in them. */
final class OwnKey {

  private static final int SHORT_DIGEST = 8;
  private static final int LONGEST_NAME = 40;

  private OwnKey() {}

  /** The key for attestations in {@code HOME/private}; it is made if there is none. */
  static SigningKey attestation(Path home) throws IOException {
    return key(home, "attestation");
  }

  /**
   * The key that signs the log of a repository's decisions: each log has its own, which is also its
   * name. Its public half lies in {@code HOME/public} under the repository's name.
   */
  static SigningKey decisionLog(Path home, RepositoryId repository) throws IOException {
    String name = repository.toString();
    String digest = GrantDigest.of(name.getBytes(StandardCharsets.UTF_8));
    String words = name.replaceAll("[^A-Za-z0-9]", "-");
    String shown = words.substring(0, Math.min(LONGEST_NAME, words.length()));
    return key(home, "decision-log-" + shown + "-" + digest.substring(0, SHORT_DIGEST));
  }

  private static SigningKey key(Path home, String name) throws IOException {
    Path folder = home.resolve("private");
    KeyFolder keys = new KeyFolder(folder, home.resolve("public"));
    try {
      if (!Files.exists(folder.resolve(name + ".pem"))) {
        keys.create(name, KeyType.ED25519);
      }
      return keys.signer(name);
    } catch (UnusableKey e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  static String version() {
    return Optional.ofNullable(OwnKey.class.getPackage().getImplementationVersion())
        .orElse("from sources");
  }
}
