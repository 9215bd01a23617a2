package dev.ambit.hooks.install;

import java.io.IOException;

/** One change to a repository that can be taken back. */
interface Step {

  /** Takes a change back. */
  @FunctionalInterface
  interface Undo {
    void run() throws IOException;
  }

  /** What it does, for {@code --dry-run}. */
  String tells();

  /**
   * Does it.
   *
   * @return what takes it back
   * @throws IOException if it could not be done; then nothing was changed
   */
  Undo apply() throws IOException;
}
