package dev.ambit.core.facts;

import java.util.List;

/**
 * What a move of a protected ref landed.
 *
 * @param commits the commits that no protected ref reached before, parents before children
 * @param tipWasReviewed whether the commit it moved to is one of the reviewed
 * @param rewrites whether it left commits behind that the ref reached before
 */
public record LandedRange(List<LandedFacts> commits, boolean tipWasReviewed, boolean rewrites) {

  public LandedRange {
    commits = List.copyOf(commits);
  }
}
