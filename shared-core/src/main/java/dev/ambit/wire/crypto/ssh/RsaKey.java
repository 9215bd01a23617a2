package dev.ambit.wire.crypto.ssh;

import java.math.BigInteger;
import java.security.PublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Map;

/**
 * An RSA public key of 2048 to 16384 bits whose signatures use SHA-2 (RFC 8332). The old {@code
 * ssh-rsa} signatures over SHA-1 are refused.
 *
 * @param modulus the modulus
 * @param key the key as the JDK knows it
 */
record RsaKey(BigInteger modulus, PublicKey key) implements SshKey {

  private static final int FEWEST_BITS = 2048;
  private static final int MOST_BITS = 16384;
  private static final int MOST_EXPONENT_BITS = 64;
  private static final Map<String, String> ALGORITHMS =
      Map.of("rsa-sha2-256", "SHA256withRSA", "rsa-sha2-512", "SHA512withRSA");

  static RsaKey read(SshReader in) throws MalformedSsh {
    BigInteger exponent = in.positive();
    BigInteger modulus = in.positive();
    if (modulus.bitLength() < FEWEST_BITS || modulus.bitLength() > MOST_BITS) {
      throw new MalformedSsh("the RSA key has fewer than 2048 or more than 16384 bits");
    }
    if (exponent.bitLength() > MOST_EXPONENT_BITS || !exponent.testBit(0)) {
      throw new MalformedSsh("the RSA key's exponent is not odd and below 2^64");
    }
    return new RsaKey(modulus, JdkSignature.key("RSA", new RSAPublicKeySpec(modulus, exponent)));
  }

  @Override
  public boolean verifies(byte[] message, byte[] proof) throws MalformedSsh {
    SshReader in = new SshReader(proof);
    String algorithm = ALGORITHMS.get(in.name());
    if (algorithm == null) {
      throw new MalformedSsh("its algorithm is neither rsa-sha2-256 nor rsa-sha2-512");
    }
    BigInteger signature = new BigInteger(1, in.string());
    in.end();
    return signature.compareTo(modulus) < 0
        && JdkSignature.verifies(algorithm, key, message, fixed(signature));
  }

  /** OpenSSH may leave out zeros at the start; the JDK wants them. */
  private byte[] fixed(BigInteger signature) {
    return FixedWidth.of(signature, (modulus.bitLength() + Byte.SIZE - 1) / Byte.SIZE);
  }
}
