package dev.ambit.wire.crypto.keys;

import dev.ambit.core.provenance.Signer;
import dev.ambit.wire.crypto.Ed25519;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.util.Optional;

/** A private key with its public half. */
public final class SigningKey implements Signer {

  private final PrivateKey key;
  private final VerifyingKey publicKey;

  SigningKey(PrivateKey key, VerifyingKey publicKey) {
    this.key = key;
    this.publicKey = publicKey;
  }

  /** A new key that is kept nowhere. */
  public static SigningKey generate(KeyType type) {
    var pair = type.generate();
    return new SigningKey(pair.getPrivate(), new VerifyingKey(type, pair.getPublic()));
  }

  public VerifyingKey publicKey() {
    return publicKey;
  }

  @Override
  public String keyId() {
    return publicKey.keyId();
  }

  @Override
  public byte[] sign(byte[] message) {
    Optional<byte[]> secret =
        key instanceof EdECPrivateKey curve ? curve.getBytes() : Optional.empty();
    return secret
        .map(bytes -> Ed25519.sign(bytes, Ed25519.bare(publicKey.key().getEncoded()), message))
        .orElseGet(() -> signByJdk(message));
  }

  private byte[] signByJdk(byte[] message) {
    try {
      Signature signature = Signature.getInstance(publicKey.type().signatureAlgorithm());
      signature.initSign(key);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the JDK does not sign with a key that it read", e);
    }
  }

  /** The key as files hold it (PKCS#8). */
  byte[] encoded() {
    return key.getEncoded();
  }
}
