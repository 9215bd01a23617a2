package dev.ambit.core.decision;

import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RefName;
import dev.ambit.core.facts.RepoPath;
import java.util.Optional;

/**
 * What a finding is about: the whole push, a ref, a commit on it, or a path in that commit.
 *
 * @param ref the ref
 * @param commit the commit
 * @param path the path
 */
public record Subject(Optional<RefName> ref, Optional<Oid> commit, Optional<RepoPath> path) {

  public static final Subject PUSH =
      new Subject(Optional.empty(), Optional.empty(), Optional.empty());

  public static Subject of(RefName ref) {
    return new Subject(Optional.of(ref), Optional.empty(), Optional.empty());
  }

  public static Subject of(RefName ref, Oid commit) {
    return new Subject(Optional.of(ref), Optional.of(commit), Optional.empty());
  }

  public static Subject of(RefName ref, Oid commit, RepoPath path) {
    return new Subject(Optional.of(ref), Optional.of(commit), Optional.of(path));
  }
}
