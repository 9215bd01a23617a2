package dev.ambit.core.decision.rule;

import dev.ambit.core.decision.Case;
import dev.ambit.core.decision.CommitCase;
import dev.ambit.core.decision.Outcome;
import dev.ambit.core.decision.RefCase;
import dev.ambit.core.decision.Subject;
import dev.ambit.core.decision.Treatment;
import dev.ambit.core.event.Oid;
import dev.ambit.core.facts.Operation;
import dev.ambit.core.facts.PathChange;
import dev.ambit.core.facts.RefChange;
import dev.ambit.core.facts.RepoPath;
import dev.ambit.core.scope.ClassId;
import dev.ambit.core.scope.Grant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One path touched by work that the policy asks something of.
 *
 * @param ref the ref it comes by
 * @param commit the commit that touches it; empty for what a forced update changes as a whole
 * @param treatment what the policy asks
 * @param change the change
 */
record Touch(RefCase ref, Optional<Oid> commit, Treatment treatment, PathChange change) {

  /** Every touch of a case, commit by commit, and the net change of each forced update. */
  static Stream<Touch> in(Case judged) {
    return judged.refs().stream().flatMap(Touch::in).filter(t -> t.treatment != Treatment.ALLOW);
  }

  /** Every touch of one ref, whatever the policy asks of it. */
  static Stream<Touch> in(RefCase ref) {
    return Stream.concat(ref.commits().stream().flatMap(commit -> in(ref, commit)), forced(ref));
  }

  private static Stream<Touch> in(RefCase ref, CommitCase commit) {
    return commit.change().paths().toOptional().orElse(List.of()).stream()
        .map(
            path ->
                new Touch(
                    ref, Optional.of(commit.change().commit().id()), commit.treatment(), path));
  }

  private static Stream<Touch> forced(RefCase ref) {
    return ref.facts().change().toOptional().stream()
        .filter(change -> change.operation() == Operation.FORCE)
        .map(RefChange::net)
        .flatMap(List::stream)
        .map(path -> new Touch(ref, Optional.empty(), ref.treatment(), path));
  }

  /** The grant that covers work on this ref, if one may be used. */
  Optional<Grant> grant() {
    return ref.grant().usable();
  }

  /** The classes that a usable grant lists, if it also allows this path. */
  Set<ClassId> coveredClasses() {
    return grant()
        .map(Grant::scope)
        .filter(scope -> scope.allow().stream().anyMatch(glob -> glob.matches(change.path())))
        .map(Grant.Scope::classes)
        .orElse(Set.of());
  }

  Subject subject() {
    return new Subject(Optional.of(ref.facts().update().ref()), commit, Optional.of(change.path()));
  }

  /** The outcome of breaking a standing restriction: {@code full}, or a report if that is asked. */
  Outcome restriction(Outcome full) {
    return treatment == Treatment.REPORT ? full.atMost(Outcome.REPORT) : full;
  }

  private String name() {
    List<RepoPath> shownAs = change.elsewhere().shownAs();
    return change.path().text()
        + (shownAs.isEmpty() ? "" : ", which a link shows as " + shownAs.get(0).text() + ",");
  }

  /** The placeholders every path finding has. */
  Map<String, String> values() {
    return Map.of(
        "path", name(),
        "commit", commit.map(Oid::abbreviated).orElse("the update as a whole"),
        "ref", ref.facts().update().ref().value(),
        "grant", grant().map(g -> g.id().value()).orElse("none"),
        "owner", grant().map(Grant::owner).orElse("somebody who may approve"));
  }
}
