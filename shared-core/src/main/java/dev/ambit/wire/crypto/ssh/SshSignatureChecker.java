package dev.ambit.wire.crypto.ssh;

import dev.ambit.core.facts.Signature;
import dev.ambit.core.facts.Signature.Format;
import dev.ambit.core.facts.Signature.Validity;
import dev.ambit.core.facts.SignatureChecker;
import java.time.Instant;
import java.util.Optional;

/**
 * Checks signatures that git made with an SSH key, and names the principal that the site's
 * allowed-signers list binds the key to. A good signature by a key that is not listed is still
 * good; it names nobody.
 */
public final class SshSignatureChecker implements SignatureChecker {

  /** What git signs for. */
  private static final String NAMESPACE = "git";

  private static final String UNCHECKED_TYPE =
      "this type of SSH key is not checked; sign with a plain ed25519, ecdsa or rsa key,"
          + " not with a certificate";

  private final AllowedSigners signers;

  public SshSignatureChecker(AllowedSigners signers) {
    this.signers = signers;
  }

  @Override
  public Signature check(String armoured, byte[] signed, Instant at) {
    SshSignature signature;
    try {
      signature = SshSignature.parse(Armour.open(armoured));
    } catch (MalformedSsh e) {
      return of(Validity.BAD, Optional.empty(), "the SSH signature is malformed: " + say(e));
    }
    try {
      return judged(signature, signed, at);
    } catch (MalformedSsh e) {
      return of(
          Validity.BAD,
          Optional.of(signature.fingerprint()),
          "the SSH signature is bad: " + say(e));
    }
  }

  private Signature judged(SshSignature signature, byte[] signed, Instant at) throws MalformedSsh {
    Optional<String> key = Optional.of(signature.fingerprint());
    Optional<SshKeyType> type = signature.keyType();
    if (type.isEmpty()) {
      return of(Validity.UNCHECKED, key, UNCHECKED_TYPE);
    }
    if (!signature.namespace().equals(NAMESPACE)) {
      return of(Validity.BAD, key, "the SSH signature was made for something other than git");
    }
    if (!signature.isOf(signed, type.get())) {
      return of(Validity.BAD, key, "the SSH signature is not of this content by this key");
    }
    AllowedSigners.Answer answer = signers.principal(signature.fingerprint(), NAMESPACE, at);
    return new Signature(Format.SSH, Validity.GOOD, key, answer.principal(), answer.detail());
  }

  private static Signature of(Validity validity, Optional<String> key, String detail) {
    return new Signature(Format.SSH, validity, key, Optional.empty(), detail);
  }

  private static String say(MalformedSsh malformed) {
    return String.valueOf(malformed.getMessage());
  }
}
