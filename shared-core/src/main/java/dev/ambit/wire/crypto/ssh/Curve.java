package dev.ambit.wire.crypto.ssh;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;

/**
 * An elliptic curve of RFC 5656 that OpenSSH signs with.
 *
 * @param sshName its name in keys
 * @param parameters the curve
 * @param width how many bytes a coordinate has
 * @param signatureAlgorithm the JDK's name for signing with it, and with the hash that goes with it
 */
record Curve(String sshName, ECParameterSpec parameters, int width, String signatureAlgorithm) {

  static final Curve P256 =
      new Curve("nistp256", named("secp256r1"), 32, "SHA256withECDSAinP1363Format");
  static final Curve P384 =
      new Curve("nistp384", named("secp384r1"), 48, "SHA384withECDSAinP1363Format");
  static final Curve P521 =
      new Curve("nistp521", named("secp521r1"), 66, "SHA512withECDSAinP1363Format");

  private static final byte UNCOMPRESSED = 4;

  BigInteger order() {
    return parameters.getOrder();
  }

  /** The key at an uncompressed point, which must lie on the curve. */
  ECPublicKeySpec keyAt(byte[] point) throws MalformedSsh {
    if (point.length != 1 + 2 * width || point[0] != UNCOMPRESSED) {
      throw new MalformedSsh("the key is not an uncompressed point of " + sshName);
    }
    BigInteger x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + width));
    BigInteger y = new BigInteger(1, Arrays.copyOfRange(point, 1 + width, point.length));
    if (!holds(x, y)) {
      throw new MalformedSsh("the key is not a point of " + sshName);
    }
    return new ECPublicKeySpec(new ECPoint(x, y), parameters);
  }

  private boolean holds(BigInteger x, BigInteger y) {
    BigInteger p = ((ECFieldFp) parameters.getCurve().getField()).getP();
    BigInteger a = parameters.getCurve().getA();
    BigInteger b = parameters.getCurve().getB();
    BigInteger right = x.pow(2).add(a).multiply(x).add(b);
    return x.compareTo(p) < 0
        && y.compareTo(p) < 0
        && y.pow(2).subtract(right).mod(p).signum() == 0;
  }

  private static ECParameterSpec named(String jdkName) {
    try {
      AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
      parameters.init(new ECGenParameterSpec(jdkName));
      return parameters.getParameterSpec(ECParameterSpec.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has the curve " + jdkName, e);
    }
  }
}
