package dev.ambit.wire.crypto.ssh;

/**
 * A key held by a FIDO security key, which signs hashes of application and message together with
 * flags and a counter of its own (OpenSSH's PROTOCOL.u2f).
 */
final class SecurityKey implements SshKey {

  private static final int FLAGS_AND_COUNTER = 1 + Integer.BYTES;
  private static final int USER_PRESENT = 0x01;

  private final String algorithm;
  private final RawKey key;
  private final byte[] application;

  private SecurityKey(String algorithm, RawKey key, byte[] application) {
    this.algorithm = algorithm;
    this.key = key;
    this.application = application;
  }

  /**
   * Reads the key within and then the application it was made for, such as {@code ssh:}.
   *
   * @param algorithm the name that must stand before its signatures
   */
  static SecurityKey read(SshReader in, String algorithm, RawKey.Reading inner)
      throws MalformedSsh {
    RawKey key = inner.read(in);
    return new SecurityKey(algorithm, key, in.string());
  }

  @Override
  public boolean verifies(byte[] message, byte[] proof) throws MalformedSsh {
    SshReader in = new SshReader(proof);
    if (!in.name().equals(algorithm)) {
      throw new MalformedSsh("its algorithm is not " + algorithm);
    }
    byte[] signature = in.string();
    byte[] flagsAndCounter = in.raw(FLAGS_AND_COUNTER);
    in.end();
    if ((flagsAndCounter[0] & USER_PRESENT) == 0) {
      throw new MalformedSsh("nobody touched the security key for it");
    }
    return key.verifiesRaw(signedBytes(message, flagsAndCounter), signature);
  }

  private byte[] signedBytes(byte[] message, byte[] flagsAndCounter) {
    return new SshWriter()
        .raw(Sha.SHA256.of(application))
        .raw(flagsAndCounter)
        .raw(Sha.SHA256.of(message))
        .bytes();
  }
}
