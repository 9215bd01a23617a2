package dev.ambit.core.decision.rule;

import dev.ambit.core.decision.Case;
import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.Outcome;
import dev.ambit.core.decision.Standing;
import dev.ambit.core.facts.PathChange;
import dev.ambit.core.facts.RepoPath;
import dev.ambit.core.scope.ClassId;
import dev.ambit.core.scope.Glob;
import dev.ambit.core.scope.Grant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Content of a file that the work may not change is told where it turns up again: a copy can be put
 * to the use that the file itself is kept from. A policy's own rule can deny it.
 */
final class CopyOfProtected implements Rule {

  private static final String ID = "path/copy";

  @Override
  public List<String> ids() {
    return List.of(ID);
  }

  @Override
  public Stream<Finding> findings(Case judged) {
    return Touch.in(judged)
        .flatMap(
            touch ->
                touch.change().elsewhere().copyOf().stream()
                    .filter(original -> isKept(judged.standing(), touch, original))
                    .limit(1)
                    .map(original -> finding(judged, touch, original)));
  }

  private static boolean isKept(Standing standing, Touch touch, RepoPath original) {
    PathChange there = at(original, touch.change());
    List<Glob> denied = new ArrayList<>(standing.policy().denyPaths());
    touch.grant().map(Grant::scope).map(Grant.Scope::deny).ifPresent(denied::addAll);
    return PathInGrant.denies(denied, there) || isOfKeptClass(standing, touch, there);
  }

  private static boolean isOfKeptClass(Standing standing, Touch touch, PathChange there) {
    Set<ClassId> covered = touch.coveredClasses();
    Set<ClassId> touched = standing.classes().of(there);
    return standing.classes().all().stream()
        .filter(each -> touched.contains(each.id()) && !covered.contains(each.id()))
        .anyMatch(each -> standing.policy().classes().of(each).compareTo(Outcome.REPORT) > 0);
  }

  private static PathChange at(RepoPath path, PathChange change) {
    return new PathChange(path, change.before(), change.after(), 0, Optional.empty());
  }

  private static Finding finding(Case judged, Touch touch, RepoPath original) {
    return judged
        .standing()
        .texts()
        .finding(
            ID,
            Outcome.REPORT,
            touch.subject(),
            Values.with(touch.values(), "detail", original.text()));
  }
}
