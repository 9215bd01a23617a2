package dev.ambit.hooks.identify;

import dev.ambit.core.facts.SignatureChecker;
import dev.ambit.hooks.WrongInput;
import dev.ambit.wire.crypto.SignatureCheckers;
import dev.ambit.wire.crypto.openpgp.OpenPgpSignatureChecker;
import dev.ambit.wire.crypto.ssh.AllowedSigners;
import dev.ambit.wire.crypto.ssh.SshSignatureChecker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What the signatures of commits are checked with. SSH signatures bring their key along. */
final class SignatureKeys {

  private SignatureKeys() {}

  /**
   * A checker with the OpenPGP keys of a file.
   *
   * @throws WrongInput if the file cannot be read
   */
  static SignatureChecker checker(Optional<Path> keyring) {
    return new SignatureCheckers(
        new SshSignatureChecker(AllowedSigners.NOBODY),
        new OpenPgpSignatureChecker(keyring.map(SignatureKeys::bytes).orElse(new byte[0])));
  }

  private static byte[] bytes(Path keyring) {
    try {
      return Files.readAllBytes(keyring);
    } catch (IOException e) {
      throw new WrongInput("the keyring " + keyring + " cannot be read", e);
    }
  }
}
