package dev.ambit.hooks.identify;

import dev.ambit.core.identity.Identity;
import java.util.List;

/**
 * What is printed for one commit.
 *
 * @param commit the id as it was asked for
 * @param identity who made it; unknown if there was trouble
 * @param trouble what went wrong, if something did
 */
record Answer(String commit, Identity identity, Trouble trouble) {

  /** What can go wrong with one commit, by the exit code that tells it. */
  enum Trouble {
    NONE(0),
    /** The commit is not there or cannot be read. */
    UNREADABLE(3),
    /** The line names no commit. */
    MALFORMED(2);

    private final int exitCode;

    Trouble(int exitCode) {
      this.exitCode = exitCode;
    }

    int exitCode() {
      return exitCode;
    }

    /** The one of both that the exit code tells: what the caller must mend goes first. */
    Trouble or(Trouble other) {
      return compareTo(other) >= 0 ? this : other;
    }
  }

  static Answer of(String commit, Identity identity) {
    return new Answer(commit, identity, Trouble.NONE);
  }

  static Answer troubled(String commit, Trouble trouble, String reason) {
    return new Answer(commit, new Identity.Unknown(reason, List.of()), trouble);
  }
}
