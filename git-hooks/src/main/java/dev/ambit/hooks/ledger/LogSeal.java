package dev.ambit.hooks.ledger;

import dev.ambit.core.ledger.Checkpoint;
import dev.ambit.core.ledger.MerkleFrontier;
import dev.ambit.hooks.keys.ServerKeys;
import dev.ambit.wire.checkpoint.NoteKey;
import dev.ambit.wire.checkpoint.SignedCheckpoint;
import dev.ambit.wire.crypto.keys.SigningKey;
import java.io.IOException;

/** Signs what a log holds. */
final class LogSeal {

  private final SigningKey signer;
  private final NoteKey key;

  private LogSeal(SigningKey signer, NoteKey key) {
    this.signer = signer;
    this.key = key;
  }

  /**
   * The seal of a log.
   *
   * @throws IOException if its key cannot be used
   */
  static LogSeal of(LogKind kind, ServerKeys keys) throws IOException {
    SigningKey signer = keys.signer(kind.role());
    return new LogSeal(signer, kind.key(keys));
  }

  NoteKey key() {
    return key;
  }

  SigningKey signer() {
    return signer;
  }

  SignedCheckpoint checkpoint(MerkleFrontier tree) {
    return SignedCheckpoint.of(Checkpoint.of(key.name(), tree), key, signer);
  }
}
