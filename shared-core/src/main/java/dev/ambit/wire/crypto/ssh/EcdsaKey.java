package dev.ambit.wire.crypto.ssh;

import java.math.BigInteger;
import java.security.PublicKey;

/**
 * An ECDSA public key (RFC 5656).
 *
 * @param curve the curve, which also fixes the hash function
 * @param key the key as the JDK knows it
 */
record EcdsaKey(Curve curve, PublicKey key) implements RawKey {

  static EcdsaKey read(SshReader in, Curve curve) throws MalformedSsh {
    if (!in.name().equals(curve.sshName())) {
      throw new MalformedSsh("the key's curve is not " + curve.sshName());
    }
    return new EcdsaKey(curve, JdkSignature.key("EC", curve.keyAt(in.string())));
  }

  @Override
  public boolean verifiesRaw(byte[] message, byte[] signature) throws MalformedSsh {
    SshReader in = new SshReader(signature);
    byte[] r = scalar(in.positive());
    byte[] s = scalar(in.positive());
    in.end();
    byte[] both = new SshWriter().raw(r).raw(s).bytes();
    return JdkSignature.verifies(curve.signatureAlgorithm(), key, message, both);
  }

  private byte[] scalar(BigInteger number) throws MalformedSsh {
    if (number.compareTo(curve.order()) >= 0) {
      throw new MalformedSsh("a number in it is larger than the order of " + curve.sshName());
    }
    return FixedWidth.of(number, curve.width());
  }
}
