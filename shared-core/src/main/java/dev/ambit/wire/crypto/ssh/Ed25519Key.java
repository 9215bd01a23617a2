package dev.ambit.wire.crypto.ssh;

import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/**
 * An Ed25519 public key (RFC 8709).
 *
 * @param key the key as the JDK knows it
 */
record Ed25519Key(PublicKey key) implements RawKey {

  private static final int KEY_BYTES = 32;
  private static final int SIGNATURE_BYTES = 64;

  /** What X.509 writes before the 32 bytes of such a key (RFC 8410). */
  private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  static Ed25519Key read(SshReader in) throws MalformedSsh {
    byte[] point = in.string();
    if (point.length != KEY_BYTES) {
      throw new MalformedSsh("an Ed25519 key has 32 bytes");
    }
    byte[] x509 = new SshWriter().raw(X509_PREFIX).raw(point).bytes();
    return new Ed25519Key(JdkSignature.key("Ed25519", new X509EncodedKeySpec(x509)));
  }

  @Override
  public boolean verifiesRaw(byte[] message, byte[] signature) throws MalformedSsh {
    if (signature.length != SIGNATURE_BYTES) {
      throw new MalformedSsh("an Ed25519 signature has 64 bytes");
    }
    return JdkSignature.verifies("Ed25519", key, message, signature);
  }
}
