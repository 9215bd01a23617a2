package dev.ambit.wire.crypto.ssh;

/** A public key in OpenSSH's form that checks signatures in OpenSSH's form. */
interface SshKey {

  /**
   * Whether {@code proof} is of exactly {@code message} by this key.
   *
   * @param proof the algorithm's name and the signature, as SSH writes them
   * @throws MalformedSsh if the proof is not one that this type of key makes
   */
  boolean verifies(byte[] message, byte[] proof) throws MalformedSsh;
}
