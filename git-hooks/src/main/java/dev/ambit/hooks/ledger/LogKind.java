package dev.ambit.hooks.ledger;

import dev.ambit.hooks.keys.ServerKeys;
import dev.ambit.wire.checkpoint.NoteKey;
import dev.ambit.wire.crypto.keys.VerifyingKey;
import java.io.IOException;

/** The two logs of a guarded repository, each with a key of its own. */
public enum LogKind {
  /** Who asked for, approved, issued and revoked permission. */
  GRANTS("grants", ServerKeys.Role.GRANT_LOG),
  /** What was decided, and what landed. */
  DECISIONS("decisions", ServerKeys.Role.DECISION_LOG);

  private final String fileName;
  private final ServerKeys.Role role;

  LogKind(String fileName, ServerKeys.Role role) {
    this.fileName = fileName;
    this.role = role;
  }

  /** The name of the log's files, without their endings. */
  public String fileName() {
    return fileName;
  }

  /** The key that signs its checkpoints. */
  public ServerKeys.Role role() {
    return role;
  }

  /**
   * The key by the log's name in checkpoints. The name is made of the key, so it stays when a
   * repository is moved or renamed, and no two logs have the same.
   *
   * @throws IOException if the public half is missing or is no Ed25519 key
   */
  public NoteKey key(ServerKeys keys) throws IOException {
    return key(keys.verifier(role));
  }

  /**
   * A key as the key of this log.
   *
   * @throws IOException if it is no Ed25519 key
   */
  public NoteKey key(VerifyingKey key) throws IOException {
    try {
      return NoteKey.ofLog(fileName, key);
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
