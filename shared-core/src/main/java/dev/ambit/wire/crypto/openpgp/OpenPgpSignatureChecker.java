package dev.ambit.wire.crypto.openpgp;

import dev.ambit.core.facts.Signature;
import dev.ambit.core.facts.Signature.Format;
import dev.ambit.core.facts.Signature.Validity;
import dev.ambit.core.facts.SignatureChecker;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureException;
import org.bouncycastle.openpgp.PGPSignatureList;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.api.OpenPGPCertificate;
import org.bouncycastle.openpgp.api.OpenPGPSignature.OpenPGPDocumentSignature;
import org.bouncycastle.openpgp.api.bc.BcOpenPGPApi;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;

/**
 * Checks OpenPGP signatures against the keyring of a site. Bouncy Castle is not touched before the
 * first such signature. A user id is what a key's owner chose, so no principal follows from it: a
 * site knows a signer by the fingerprint.
 */
public final class OpenPgpSignatureChecker implements SignatureChecker {

  private static final int LONGEST = 64 * 1024;

  private final byte[] keyring;

  /**
   * A checker.
   *
   * @param keyring public keys, armoured or binary, as {@code gpg --export} writes them; empty if
   *     the site knows none
   */
  public OpenPgpSignatureChecker(byte[] keyring) {
    this.keyring = keyring.clone();
  }

  @Override
  public Signature check(String armoured, byte[] signed, Instant at) {
    try {
      return judged(only(armoured), signed);
    } catch (IOException | RuntimeException e) {
      return new Signature(
          Format.OPENPGP,
          Validity.BAD,
          Optional.empty(),
          Optional.empty(),
          "the OpenPGP signature is malformed");
    }
  }

  private Signature judged(PGPSignature signature, byte[] signed) throws IOException {
    String keyId = HexFormat.of().withUpperCase().toHexDigits(signature.getKeyID());
    List<OpenPGPCertificate> certificates;
    try {
      certificates = certificates();
    } catch (IOException | RuntimeException e) {
      return answer(Validity.UNCHECKED, keyId, "the site's OpenPGP keyring cannot be read");
    }
    if (signature.getSignatureType() != PGPSignature.BINARY_DOCUMENT) {
      return answer(Validity.BAD, keyId, "the OpenPGP signature is not one over a document");
    }
    var processor = new BcOpenPGPApi().verifyDetachedSignature().addSignature(signature);
    certificates.forEach(processor::addVerificationCertificate);
    return processor.process(new ByteArrayInputStream(signed)).stream()
        .findFirst()
        .filter(checked -> checked.getIssuer() != null)
        .map(checked -> judged(checked, keyId))
        .orElseGet(() -> answer(Validity.UNCHECKED, keyId, "no key " + keyId + " in the keyring"));
  }

  private static Signature judged(OpenPGPDocumentSignature checked, String keyId) {
    if (!checked.isTestedCorrect()) {
      return answer(Validity.BAD, keyId, "the OpenPGP signature is not of this content by its key");
    }
    String key = fingerprint(checked.getIssuerCertificate());
    try {
      return checked.isValid()
          ? answer(Validity.GOOD, key, "a good OpenPGP signature")
          : answer(Validity.UNCHECKED, key, "the OpenPGP key did not hold when it signed");
    } catch (PGPSignatureException | RuntimeException e) {
      return answer(
          Validity.UNCHECKED,
          key,
          "the OpenPGP signature cannot be relied on: a weak algorithm, or a key that was"
              + " expired, revoked or not for signing");
    }
  }

  private List<OpenPGPCertificate> certificates() throws IOException {
    if (keyring.length == 0) {
      return List.of();
    }
    List<OpenPGPCertificate> found =
        new BcOpenPGPApi().readKeyOrCertificate().parseCertificates(keyring);
    if (found.isEmpty()) {
      throw new IOException("no public key in the keyring");
    }
    return found;
  }

  private static PGPSignature only(String armoured) throws IOException {
    if (armoured.length() > LONGEST) {
      throw new IOException("longer than 64 KiB");
    }
    byte[] bytes = armoured.getBytes(StandardCharsets.ISO_8859_1);
    var objects = new BcPGPObjectFactory(PGPUtil.getDecoderStream(new ByteArrayInputStream(bytes)));
    if (objects.nextObject() instanceof PGPSignatureList list
        && list.size() == 1
        && objects.nextObject() == null) {
      return list.get(0);
    }
    throw new IOException("not exactly one signature");
  }

  private static String fingerprint(OpenPGPCertificate certificate) {
    return HexFormat.of().withUpperCase().formatHex(certificate.getFingerprint());
  }

  private static Signature answer(Validity validity, String key, String detail) {
    return new Signature(Format.OPENPGP, validity, Optional.of(key), Optional.empty(), detail);
  }
}
