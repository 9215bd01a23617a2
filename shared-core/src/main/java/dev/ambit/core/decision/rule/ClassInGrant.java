package dev.ambit.core.decision.rule;

import dev.ambit.core.decision.Case;
import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.Outcome;
import dev.ambit.core.scope.ClassId;
import dev.ambit.core.scope.FileClass;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Files of a sensitive class change only under a grant that lists the class. */
final class ClassInGrant implements Rule {

  /** The words are one text; a finding's id names the class. */
  static final String TEXT = "class";

  @Override
  public List<String> ids() {
    return List.of(TEXT);
  }

  @Override
  public Stream<Finding> findings(Case judged) {
    return Touch.in(judged).flatMap(touch -> findings(judged, touch));
  }

  private static Stream<Finding> findings(Case judged, Touch touch) {
    Set<ClassId> touched = judged.standing().classes().of(touch.change());
    if (touched.isEmpty()) {
      return Stream.empty();
    }
    Set<ClassId> covered = touch.coveredClasses();
    return judged.standing().classes().all().stream()
        .filter(each -> touched.contains(each.id()) && !covered.contains(each.id()))
        .flatMap(each -> finding(judged, touch, each));
  }

  private static Stream<Finding> finding(Case judged, Touch touch, FileClass each) {
    Outcome outcome = touch.restriction(judged.standing().policy().classes().of(each));
    if (outcome == Outcome.ALLOW) {
      return Stream.empty();
    }
    Finding found =
        judged
            .standing()
            .texts()
            .finding(
                TEXT,
                outcome,
                touch.subject(),
                Values.with(
                    Values.with(touch.values(), "class", each.id().value()),
                    "detail",
                    cover(touch)));
    return Stream.of(found.as(TEXT + "/" + each.id()));
  }

  private static String cover(Touch touch) {
    return touch
        .grant()
        .map(grant -> "grant " + grant.id() + " does not cover that class")
        .orElse("no grant covers it");
  }
}
