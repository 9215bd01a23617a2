package dev.ambit.wire.crypto.ssh;

/** A key that checks a bare signature, without the algorithm's name around it. */
interface RawKey {

  boolean verifiesRaw(byte[] message, byte[] signature) throws MalformedSsh;

  /** Reads a key of one kind. */
  interface Reading {
    RawKey read(SshReader in) throws MalformedSsh;
  }
}
