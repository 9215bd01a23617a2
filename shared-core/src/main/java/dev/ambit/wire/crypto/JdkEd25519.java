package dev.ambit.wire.crypto;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Ed25519 by the JDK. */
final class JdkEd25519 {

  private static final String NAME = "Ed25519";

  /** What X.509 and PKCS#8 write before the 32 bytes of a key (RFC 8410). */
  private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

  private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");

  private JdkEd25519() {}

  static boolean verifies(byte[] key, byte[] message, byte[] signature) {
    try {
      PublicKey read =
          KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(joined(X509, key)));
      Signature check = Signature.getInstance(NAME);
      check.initVerify(read);
      check.update(message);
      return check.verify(signature);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has " + NAME, e);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  static byte[] sign(byte[] secret, byte[] message) {
    try {
      PrivateKey key =
          KeyFactory.getInstance(NAME)
              .generatePrivate(new PKCS8EncodedKeySpec(joined(PKCS8, secret)));
      Signature signature = Signature.getInstance(NAME);
      signature.initSign(key);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the JDK does not sign with a key of 32 bytes", e);
    }
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }
}
