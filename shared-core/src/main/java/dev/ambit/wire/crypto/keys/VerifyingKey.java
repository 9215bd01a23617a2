package dev.ambit.wire.crypto.keys;

import dev.ambit.core.provenance.Verifier;
import dev.ambit.wire.crypto.Ed25519;
import dev.ambit.wire.crypto.ssh.SshFingerprint;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * A public key that checks Ambit's records.
 *
 * @param type its kind
 * @param key the key as the JDK knows it
 */
public record VerifyingKey(KeyType type, PublicKey key) implements Verifier {

  private static final int P256_BYTES = 65;
  private static final KnownToHold KNOWN = new KnownToHold();

  /**
   * Reads a public key in PEM ({@code BEGIN PUBLIC KEY}).
   *
   * @param name the file's name in messages
   * @throws UnusableKey if it is no Ed25519 or P-256 key
   */
  public static VerifyingKey parse(String name, byte[] pem) throws UnusableKey {
    byte[] spki = Pem.PUBLIC.decode(name, new String(pem, StandardCharsets.US_ASCII));
    KeyType type =
        KeyType.of(spki)
            .orElseThrow(
                () -> new UnusableKey(name + ": neither an Ed25519 nor a P-256 public key"));
    try {
      KeyFactory factory = KeyFactory.getInstance(type.keyAlgorithm());
      return new VerifyingKey(type, factory.generatePublic(new X509EncodedKeySpec(spki)));
    } catch (GeneralSecurityException e) {
      throw new UnusableKey(name + ": not a valid public key", e);
    }
  }

  @Override
  public String keyId() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
      return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** The bytes of an Ed25519 key itself; empty for a key of another type. */
  public Optional<byte[]> ed25519() {
    return type == KeyType.ED25519 ? Optional.of(Ed25519.bare(key.getEncoded())) : Optional.empty();
  }

  /** The fingerprint that the same key has when it is used with SSH. */
  public String sshFingerprint() {
    byte[] spki = key.getEncoded();
    return switch (type) {
      case ED25519 -> SshFingerprint.ofEd25519(Ed25519.bare(spki));
      case P256 ->
          SshFingerprint.ofP256(Arrays.copyOfRange(spki, spki.length - P256_BYTES, spki.length));
    };
  }

  @Override
  public boolean verifies(byte[] message, byte[] signature) {
    byte[] spki = key.getEncoded();
    return KNOWN.holds(spki, message, signature, () -> checked(spki, message, signature));
  }

  private boolean checked(byte[] spki, byte[] message, byte[] signature) {
    return type == KeyType.ED25519
        ? Ed25519.verifies(Ed25519.bare(spki), message, signature)
        : verifiesByJdk(message, signature);
  }

  private boolean verifiesByJdk(byte[] message, byte[] signature) {
    try {
      Signature check = Signature.getInstance(type.signatureAlgorithm());
      check.initVerify(key);
      check.update(message);
      return check.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
