package dev.ambit.core.identity;

import dev.ambit.core.facts.CommitFacts;
import java.util.Optional;

/** Tells who made a commit from the commit alone. Pure. */
public interface CommitIdentifier {

  /**
   * Identifies a commit.
   *
   * @param branch the branch it came by, if known: weak evidence
   */
  Identity identify(CommitFacts commit, Optional<String> branch);
}
