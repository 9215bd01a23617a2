package dev.ambit.wire.crypto;

import java.util.Arrays;

/**
 * Signatures of Ed25519 (RFC 8032) by bare bytes. Bouncy Castle makes and checks them where it is
 * at hand, in an eighth of the JDK's time; in Jenkins, where it is not, the JDK does.
 */
public final class Ed25519 {

  /** The length of a public key, and of a private one. */
  public static final int KEY_BYTES = 32;

  public static final int SIGNATURE_BYTES = 64;

  private static final String BOUNCY_CASTLE = "org.bouncycastle.math.ec.rfc8032.Ed25519";
  private static final boolean FAST = isAtHand();

  private Ed25519() {}

  /**
   * Whether {@code signature} is of {@code message} by {@code key}; what is no key or no signature
   * is not.
   */
  public static boolean verifies(byte[] key, byte[] message, byte[] signature) {
    if (key.length != KEY_BYTES || signature.length != SIGNATURE_BYTES) {
      return false;
    }
    return FAST
        ? FastEd25519.verifies(key, message, signature)
        : JdkEd25519.verifies(key, message, signature);
  }

  /**
   * The signature of {@code message} by the private key {@code secret}, whose public half is given.
   */
  public static byte[] sign(byte[] secret, byte[] key, byte[] message) {
    return FAST ? FastEd25519.sign(secret, key, message) : JdkEd25519.sign(secret, message);
  }

  /** The bare key at the end of a public key in DER. */
  public static byte[] bare(byte[] spki) {
    return Arrays.copyOfRange(spki, spki.length - KEY_BYTES, spki.length);
  }

  private static boolean isAtHand() {
    try {
      Class.forName(BOUNCY_CASTLE, false, Ed25519.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
