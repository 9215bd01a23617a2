package dev.ambit.core.facts;

import java.util.List;

/**
 * What a changed file is in other places of the tree that it was changed in.
 *
 * @param shownAs the paths under which symlinks that stood there before show it as well
 * @param copyOf the paths that held the file's new content before it was put here
 */
public record Elsewhere(List<RepoPath> shownAs, List<RepoPath> copyOf) {

  /** Nowhere else. */
  public static final Elsewhere NOTHING = new Elsewhere(List.of(), List.of());

  public Elsewhere {
    shownAs = List.copyOf(shownAs);
    copyOf = List.copyOf(copyOf);
  }
}
