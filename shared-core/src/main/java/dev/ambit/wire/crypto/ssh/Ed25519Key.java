package dev.ambit.wire.crypto.ssh;

import dev.ambit.wire.crypto.Ed25519;

/** An Ed25519 public key (RFC 8709). */
final class Ed25519Key implements RawKey {

  private final byte[] point;

  private Ed25519Key(byte[] point) {
    this.point = point;
  }

  static Ed25519Key read(SshReader in) throws MalformedSsh {
    byte[] point = in.string();
    if (point.length != Ed25519.KEY_BYTES) {
      throw new MalformedSsh("an Ed25519 key has 32 bytes");
    }
    return new Ed25519Key(point);
  }

  @Override
  public boolean verifiesRaw(byte[] message, byte[] signature) throws MalformedSsh {
    if (signature.length != Ed25519.SIGNATURE_BYTES) {
      throw new MalformedSsh("an Ed25519 signature has 64 bytes");
    }
    return Ed25519.verifies(point, message, signature);
  }
}
