package dev.ambit.wire.crypto.ssh;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The two hash functions of the SSHSIG format. */
enum Sha {
  SHA256("sha256", "SHA-256"),
  SHA512("sha512", "SHA-512");

  private final String sshName;
  private final String jdkName;

  Sha(String sshName, String jdkName) {
    this.sshName = sshName;
    this.jdkName = jdkName;
  }

  static Sha named(String sshName) throws MalformedSsh {
    for (Sha each : values()) {
      if (each.sshName.equals(sshName)) {
        return each;
      }
    }
    throw new MalformedSsh("its hash function is neither sha256 nor sha512");
  }

  String sshName() {
    return sshName;
  }

  byte[] of(byte[] message) {
    try {
      return MessageDigest.getInstance(jdkName).digest(message);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has " + jdkName, e);
    }
  }

  /** A key's fingerprint as {@code ssh-keygen -l} prints it. */
  static String fingerprint(byte[] keyBlob) {
    return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(SHA256.of(keyBlob));
  }
}
