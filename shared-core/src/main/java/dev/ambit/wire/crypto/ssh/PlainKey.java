package dev.ambit.wire.crypto.ssh;

/**
 * A key of one algorithm that signs the message as it is.
 *
 * @param algorithm the name that must stand before its signatures
 * @param key the key within
 */
record PlainKey(String algorithm, RawKey key) implements SshKey {

  @Override
  public boolean verifies(byte[] message, byte[] proof) throws MalformedSsh {
    SshReader in = new SshReader(proof);
    if (!in.name().equals(algorithm)) {
      throw new MalformedSsh("its algorithm is not " + algorithm);
    }
    byte[] signature = in.string();
    in.end();
    return key.verifiesRaw(message, signature);
  }
}
