package dev.ambit.app.work;

import dev.ambit.core.event.RepositoryId;
import dev.ambit.wire.crypto.keys.SigningKey;
import java.io.IOException;

/** The keys that sign checkpoints of logs of decisions: one for each repository's. */
@FunctionalInterface
public interface LogKeys {

  /**
   * The key of a repository's log, always the same.
   *
   * @throws IOException if it cannot be read or made
   */
  SigningKey of(RepositoryId repository) throws IOException;
}
