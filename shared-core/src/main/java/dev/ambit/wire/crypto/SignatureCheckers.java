package dev.ambit.wire.crypto;

import dev.ambit.core.facts.Signature;
import dev.ambit.core.facts.Signature.Format;
import dev.ambit.core.facts.Signature.Validity;
import dev.ambit.core.facts.SignatureChecker;
import java.time.Instant;
import java.util.Optional;

/** Checks any signature that git knows: the line it starts with says who is asked. */
public final class SignatureCheckers implements SignatureChecker {

  private final SignatureChecker ssh;
  private final SignatureChecker openPgp;

  public SignatureCheckers(SignatureChecker ssh, SignatureChecker openPgp) {
    this.ssh = ssh;
    this.openPgp = openPgp;
  }

  @Override
  public Signature check(String armoured, byte[] signed, Instant at) {
    return switch (format(armoured)) {
      case SSH -> ssh.check(armoured, signed, at);
      case OPENPGP -> openPgp.check(armoured, signed, at);
      case X509 -> unchecked(Format.X509, "X.509 signatures are not checked");
      case OTHER -> unchecked(Format.OTHER, "this is no kind of signature that git makes");
    };
  }

  /** The kind of signature that starts with this line, as git tells them apart. */
  static Format format(String armoured) {
    if (armoured.startsWith("-----BEGIN SSH SIGNATURE-----")) {
      return Format.SSH;
    }
    if (armoured.startsWith("-----BEGIN PGP SIGNATURE-----")
        || armoured.startsWith("-----BEGIN PGP MESSAGE-----")) {
      return Format.OPENPGP;
    }
    return armoured.startsWith("-----BEGIN SIGNED MESSAGE-----") ? Format.X509 : Format.OTHER;
  }

  private static Signature unchecked(Format format, String detail) {
    return new Signature(format, Validity.UNCHECKED, Optional.empty(), Optional.empty(), detail);
  }
}
