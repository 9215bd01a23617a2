package dev.ambit.hooks.provenance;

import dev.ambit.core.provenance.LandedMove;
import dev.ambit.git.landing.LandedCommits;
import dev.ambit.git.store.GitEnvironment;
import dev.ambit.git.store.Unreadable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** How many commits moves landed: what attesting them costs. */
final class LandingSize {

  /** For more than this, a pusher does not wait. */
  static final int MOST_AT_ONCE = 200;

  private LandingSize() {}

  static int of(List<LandedMove> moves, Path repository) throws IOException {
    int commits = 0;
    GitEnvironment environment = new GitEnvironment(repository, Optional.empty(), List.of());
    try (LandedCommits landed = LandedCommits.open(environment)) {
      for (LandedMove move : moves) {
        commits += landed.count(move.update(), move.standing());
      }
    } catch (Unreadable e) {
      throw new IOException(e.reason(), e);
    }
    return commits;
  }
}
