package dev.ambit.wire.crypto;

import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** Ed25519 by Bouncy Castle. */
final class FastEd25519 {

  private FastEd25519() {}

  static boolean verifies(byte[] key, byte[] message, byte[] signature) {
    return Ed25519.verify(signature, 0, key, 0, message, 0, message.length);
  }

  static byte[] sign(byte[] secret, byte[] key, byte[] message) {
    byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
    Ed25519.sign(secret, 0, key, 0, message, 0, message.length, signature, 0);
    return signature;
  }
}
