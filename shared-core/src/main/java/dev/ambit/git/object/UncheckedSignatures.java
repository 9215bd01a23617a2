package dev.ambit.git.object;

import dev.ambit.core.facts.Signature;
import dev.ambit.core.facts.Signature.Format;
import dev.ambit.core.facts.Signature.Validity;
import dev.ambit.core.facts.SignatureChecker;
import java.time.Instant;
import java.util.Optional;

/** Tells that there is a signature and of what kind, and leaves it unchecked. */
public final class UncheckedSignatures implements SignatureChecker {

  @Override
  public Signature check(String armoured, byte[] signed, Instant at) {
    return new Signature(
        format(armoured),
        Validity.UNCHECKED,
        Optional.empty(),
        Optional.empty(),
        "signatures are not checked here");
  }

  private static Format format(String armoured) {
    if (armoured.startsWith("-----BEGIN SSH SIGNATURE-----")) {
      return Format.SSH;
    }
    if (armoured.startsWith("-----BEGIN PGP ")) {
      return Format.OPENPGP;
    }
    return armoured.startsWith("-----BEGIN SIGNED MESSAGE-----") ? Format.X509 : Format.OTHER;
  }
}
