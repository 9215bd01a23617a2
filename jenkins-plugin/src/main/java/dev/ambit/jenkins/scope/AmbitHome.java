package dev.ambit.jenkins.scope;

import dev.ambit.wire.crypto.keys.KeyFolder;
import dev.ambit.wire.crypto.keys.KeyType;
import dev.ambit.wire.crypto.keys.SigningKey;
import dev.ambit.wire.crypto.keys.UnusableKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What Ambit keeps on the controller.
 *
 * @param folder the folder {@code ambit} of Jenkins' home
 */
public record AmbitHome(Path folder) {

  private static final String NAME = "jenkins";

  /** Where approvals are kept. */
  public Path approvals() {
    return folder.resolve("approvals");
  }

  /** Where what the forge app told is kept. */
  public Path app() {
    return folder.resolve("app");
  }

  /** Where it is kept on which nodes agent work ran; a file that is deleted is forgotten. */
  public Path nodes() {
    return folder.resolve("nodes");
  }

  /** Where the log of decisions is kept. */
  public Path ledger() {
    return folder.resolve("ledger");
  }

  /**
   * Jenkins' own key, made when it is first asked for.
   *
   * @throws IOException if it cannot be made or used; the message names the file and the mend
   */
  public SigningKey key() throws IOException {
    synchronized (AmbitHome.class) {
      try {
        KeyFolder keys = new KeyFolder(folder.resolve("keys"));
        if (!Files.exists(keys.folder().resolve(NAME + ".pub.pem"))) {
          Files.createDirectories(folder);
          keys.create(NAME, KeyType.ED25519);
        }
        return keys.signer(NAME);
      } catch (UnusableKey e) {
        throw new IOException(e.getMessage(), e);
      }
    }
  }
}
