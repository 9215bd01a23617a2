package dev.ambit.core.provenance;

/** Signs with one key. */
public interface Signer {

  /** A hint by which a verifier may find the public key: its SHA-256 fingerprint. */
  String keyId();

  /** The signature over {@code message}, raw. */
  byte[] sign(byte[] message);
}
