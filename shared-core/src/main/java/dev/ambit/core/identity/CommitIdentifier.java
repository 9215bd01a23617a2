package dev.ambit.core.identity;

import dev.ambit.core.facts.CommitFacts;
import dev.ambit.core.facts.Fact;
import java.util.List;
import java.util.Optional;

/** Tells who made a commit from the commit alone. Pure. */
public interface CommitIdentifier {

  /**
   * Identifies a commit.
   *
   * @param branch the branch it came by, if known: weak evidence
   */
  Identity identify(CommitFacts commit, Optional<String> branch);

  /** Who made a commit as far as it could be read. */
  default Identity identify(Fact<CommitFacts> commit, Optional<String> branch) {
    return commit.fold(
        known -> identify(known, branch), reason -> new Identity.Unknown(reason, List.of()));
  }
}
