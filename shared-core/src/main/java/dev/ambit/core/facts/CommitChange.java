package dev.ambit.core.facts;

import java.util.List;

/**
 * A commit and what it itself changed. For a merge that is what comes from no parent and no clean
 * merge of them; for a root it is every path.
 *
 * @param commit the commit
 * @param paths the paths it changed, in byte order
 * @param malformations what is wrong with the trees it brings
 */
public record CommitChange(
    CommitFacts commit, Fact<List<PathChange>> paths, List<Malformation> malformations) {

  public CommitChange {
    malformations = List.copyOf(malformations);
  }
}
