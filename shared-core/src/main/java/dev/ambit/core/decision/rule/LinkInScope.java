package dev.ambit.core.decision.rule;

import dev.ambit.core.decision.Case;
import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.Outcome;
import dev.ambit.core.decision.Treatment;
import dev.ambit.core.facts.FileMode;
import dev.ambit.core.facts.PathChange;
import dev.ambit.core.facts.RepoPath;
import dev.ambit.core.scope.ClassId;
import dev.ambit.core.scope.Grant;
import dev.ambit.core.scope.LinkTarget;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A link that an agent makes counts as a write to what it points at. */
final class LinkInScope implements Rule {

  private static final String ID = "path/link-target";

  @Override
  public List<String> ids() {
    return List.of(ID);
  }

  @Override
  public Stream<Finding> findings(Case judged) {
    return Touch.in(judged)
        .filter(touch -> touch.change().isNow(FileMode.SYMLINK))
        .filter(touch -> !mayPoint(judged, touch))
        .map(touch -> finding(judged, touch));
  }

  private static boolean mayPoint(Case judged, Touch touch) {
    Optional<PathChange> target =
        touch
            .change()
            .linkTarget()
            .flatMap(text -> LinkTarget.resolve(touch.change().path(), text))
            .map(path -> asIfChanged(touch.change(), path));
    return target.isPresent() && isOpen(judged, touch, target.get());
  }

  private static boolean isOpen(Case judged, Touch touch, PathChange target) {
    Optional<Grant.Scope> scope = touch.grant().map(Grant::scope);
    Set<ClassId> covered = scope.map(Grant.Scope::classes).orElse(Set.of());
    boolean insideGrant =
        scope
            .map(
                s ->
                    s.allow().stream().anyMatch(glob -> glob.matches(target.path()))
                        && !PathInGrant.denies(s.deny(), target))
            .orElse(true);
    Set<ClassId> touched = judged.standing().classes().of(target);
    boolean classesOpen =
        judged.standing().classes().all().stream()
            .filter(each -> judged.standing().policy().classes().of(each) != Outcome.ALLOW)
            .filter(each -> !covered.contains(each.id()))
            .noneMatch(each -> touched.contains(each.id()));
    return insideGrant
        && classesOpen
        && !PathInGrant.denies(judged.standing().policy().denyPaths(), target);
  }

  /** The same link, standing at {@code path}: so whole directories count as well. */
  private static PathChange asIfChanged(PathChange link, RepoPath path) {
    return new PathChange(path, link.before(), link.after(), 0, Optional.empty());
  }

  private static Finding finding(Case judged, Touch touch) {
    Outcome outcome = touch.treatment() == Treatment.GRANT ? Outcome.DENY : Outcome.HOLD;
    String target = touch.change().linkTarget().map(RepoPath::text).orElse("unreadable");
    return judged
        .standing()
        .texts()
        .finding(
            ID,
            touch.restriction(outcome),
            touch.subject(),
            Values.with(touch.values(), "detail", target));
  }
}
