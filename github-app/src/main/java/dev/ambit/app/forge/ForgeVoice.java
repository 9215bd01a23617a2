package dev.ambit.app.forge;

import dev.ambit.app.effect.Report;
import dev.ambit.app.event.RepositoryPath;
import dev.ambit.core.event.Oid;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;

/** What is told on a forge. */
public interface ForgeVoice {

  /**
   * Tells a verdict on a commit, and returns the forge's id of it.
   *
   * @param pull the pull request that it is about; empty for a group of a merge queue
   */
  String tell(RepositoryPath repository, OptionalInt pull, Report report) throws IOException;

  /** The forge's id of what was told of a decision on a commit; empty if nothing was. */
  Optional<String> told(RepositoryPath repository, Oid commit, String decision) throws IOException;

  /** Answers in a pull request. */
  void answer(RepositoryPath repository, int number, String text) throws IOException;
}
