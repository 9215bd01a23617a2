package dev.ambit.core.effect.drift;

import dev.ambit.core.decision.Case;
import dev.ambit.core.decision.RefCase;
import dev.ambit.core.decision.Treatment;
import dev.ambit.core.event.Principal;
import dev.ambit.core.event.RefName;
import dev.ambit.core.facts.Operation;
import dev.ambit.core.facts.PathChange;
import dev.ambit.core.facts.RefChange;
import dev.ambit.core.facts.RepoPath;
import dev.ambit.core.scope.ClassId;
import dev.ambit.core.scope.FileClasses;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What pushes did, in the words of a grant's scope.
 *
 * @param refs the refs that moved
 * @param operations what was done to them
 * @param paths the paths that work which needed the grant changed
 * @param classes the sensitive classes among them
 * @param principals who pushed
 */
public record GrantWork(
    NavigableSet<RefName> refs,
    NavigableSet<Operation> operations,
    NavigableSet<RepoPath> paths,
    NavigableSet<ClassId> classes,
    NavigableSet<Principal> principals) {

  /** What these pushes did. */
  static GrantWork of(Collection<Case> pushes) {
    GrantWork work =
        new GrantWork(
            new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    pushes.forEach(work::add);
    return work;
  }

  private void add(Case push) {
    principals.addAll(push.actor().principals());
    push.refs().forEach(ref -> add(ref, push.standing().classes()));
  }

  private void add(RefCase ref, FileClasses known) {
    refs.add(ref.facts().update().ref());
    ref.facts().change().toOptional().map(RefChange::operation).ifPresent(operations::add);
    changes(ref)
        .forEach(
            change -> {
              paths.add(change.path());
              classes.addAll(known.of(change));
            });
  }

  private static Stream<PathChange> changes(RefCase ref) {
    Stream<PathChange> byCommit =
        ref.commits().stream()
            .filter(commit -> commit.treatment() != Treatment.ALLOW)
            .flatMap(commit -> commit.change().paths().toOptional().orElse(List.of()).stream());
    Stream<PathChange> forced =
        ref.facts().change().toOptional().stream()
            .filter(change -> change.operation() == Operation.FORCE)
            .flatMap(change -> change.net().stream());
    return Stream.concat(byCommit, forced);
  }
}
