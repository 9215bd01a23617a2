package dev.ambit.app.work;

import dev.ambit.core.provenance.Envelope;
import dev.ambit.wire.crypto.keys.KeyFolder;
import dev.ambit.wire.crypto.keys.SigningKey;
import dev.ambit.wire.crypto.keys.UnusableKey;
import dev.ambit.wire.dsse.DsseEnvelopes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The keys by which the app signs for people whom it authenticated. The operator makes them and
 * lists their public halves with the person in the site file: only by that do they count.
 *
 * @param folder where they are
 */
public record Signers(Path folder) {

  /** The name of a person's key: the id with everything but letters and digits as dashes. */
  public static String name(String person) {
    return person.replaceAll("[^A-Za-z0-9]", "-");
  }

  /** Signs for a person. */
  public Envelope sign(String person, String type, byte[] payload) throws NotAllowed, IOException {
    return DsseEnvelopes.sign(type, payload, key(person));
  }

  /**
   * A person's key.
   *
   * @throws NotAllowed if the app holds none for them, or it cannot be used
   */
  public SigningKey key(String person) throws NotAllowed, IOException {
    String name = name(person);
    if (!Files.exists(folder.resolve(name + ".pem"))) {
      throw new NotAllowed(
          "the app holds no key to sign with for "
              + person
              + ": ambit keys new "
              + name
              + " --dir "
              + folder
              + ", and list its public half with them in the site file");
    }
    try {
      return new KeyFolder(folder).signer(name);
    } catch (UnusableKey e) {
      throw new NotAllowed("the app's key for " + person + " cannot be used: " + e.getMessage());
    }
  }
}
