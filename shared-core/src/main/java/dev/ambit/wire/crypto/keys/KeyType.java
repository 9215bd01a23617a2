package dev.ambit.wire.crypto.keys;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The kinds of key that sign Ambit's records. */
public enum KeyType {
  ED25519("Ed25519", "Ed25519", 44, "302a300506032b6570032100"),
  /** ECDSA over P-256 with SHA-256; signatures are in DER. */
  P256("EC", "SHA256withECDSA", 91, "3059301306072a8648ce3d020106082a8648ce3d03010703420004");

  private final String keyAlgorithm;
  private final String signatureAlgorithm;
  private final int publicBytes;
  private final String publicPrefix;

  KeyType(String keyAlgorithm, String signatureAlgorithm, int publicBytes, String publicPrefix) {
    this.keyAlgorithm = keyAlgorithm;
    this.signatureAlgorithm = signatureAlgorithm;
    this.publicBytes = publicBytes;
    this.publicPrefix = publicPrefix;
  }

  /** The type of a public key in its one DER form (SubjectPublicKeyInfo), if it is one of these. */
  static Optional<KeyType> of(byte[] spki) {
    return Arrays.stream(values()).filter(type -> type.starts(spki)).findFirst();
  }

  String keyAlgorithm() {
    return keyAlgorithm;
  }

  String signatureAlgorithm() {
    return signatureAlgorithm;
  }

  /** A new pair from the system's randomness. */
  KeyPair generate() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(keyAlgorithm);
      if (this == P256) {
        generator.initialize(new ECGenParameterSpec("secp256r1"));
      }
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK makes " + keyAlgorithm + " keys", e);
    }
  }

  private boolean starts(byte[] spki) {
    return spki.length == publicBytes && HexFormat.of().formatHex(spki).startsWith(publicPrefix);
  }
}
