package dev.ambit.core.provenance;

/** Checks signatures of one public key. */
public interface Verifier {

  /** The key's SHA-256 fingerprint. */
  String keyId();

  /** Whether {@code signature} is of exactly these bytes by this key. Never throws on bad input. */
  boolean verifies(byte[] message, byte[] signature);
}
