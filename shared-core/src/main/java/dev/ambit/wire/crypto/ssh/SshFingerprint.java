package dev.ambit.wire.crypto.ssh;

/** What {@code ssh-keygen -l} would print for a key that is not in OpenSSH's form. */
public final class SshFingerprint {

  private SshFingerprint() {}

  /**
   * The fingerprint of an Ed25519 key.
   *
   * @param point its 32 bytes
   */
  public static String ofEd25519(byte[] point) {
    return Sha.fingerprint(new SshWriter().string("ssh-ed25519").string(point).bytes());
  }

  /**
   * The fingerprint of an ECDSA P-256 key.
   *
   * @param point its point, uncompressed
   */
  public static String ofP256(byte[] point) {
    return Sha.fingerprint(
        new SshWriter().string("ecdsa-sha2-nistp256").string("nistp256").string(point).bytes());
  }
}
