package dev.ambit.wire.crypto.ssh;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.KeySpec;

/** Asks the JDK about a key or a signature; what it will not take is a "no", not a fault. */
final class JdkSignature {

  private JdkSignature() {}

  static PublicKey key(String algorithm, KeySpec spec) throws MalformedSsh {
    try {
      return KeyFactory.getInstance(algorithm).generatePublic(spec);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has " + algorithm, e);
    } catch (GeneralSecurityException e) {
      throw new MalformedSsh("the key is not a valid " + algorithm + " key", e);
    }
  }

  static boolean verifies(String algorithm, PublicKey key, byte[] message, byte[] signature)
      throws MalformedSsh {
    try {
      Signature check = Signature.getInstance(algorithm);
      check.initVerify(key);
      check.update(message);
      return check.verify(signature);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has " + algorithm, e);
    } catch (InvalidKeyException e) {
      throw new MalformedSsh("the key is not a valid key", e);
    } catch (SignatureException e) {
      return false;
    }
  }
}
