package dev.ambit.core.decision.rule;

import dev.ambit.core.decision.Case;
import dev.ambit.core.decision.CustomRule;
import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.Outcome;
import dev.ambit.core.decision.RefCase;
import dev.ambit.core.decision.Subject;
import dev.ambit.core.decision.Treatment;
import dev.ambit.core.decision.Words;
import dev.ambit.core.scope.Grant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The policy's own rules, asked once for each ref with agent work. */
final class CustomRules implements Rule {

  /** The words of a rule whose condition could not be evaluated. */
  static final String BROKEN = "policy/custom";

  private static final int MOST_PATHS = 5;

  @Override
  public List<String> ids() {
    return List.of(BROKEN);
  }

  @Override
  public Stream<Finding> findings(Case judged) {
    return judged.refs().stream()
        .filter(ref -> ref.treatment() != Treatment.ALLOW)
        .flatMap(
            ref ->
                judged.standing().policy().rules().stream()
                    .flatMap(rule -> finding(judged, ref, rule).stream())
                    .map(f -> ref.treatment() == Treatment.REPORT ? f.atMost(Outcome.REPORT) : f));
  }

  private static Optional<Finding> finding(Case judged, RefCase ref, CustomRule rule) {
    Subject subject = Subject.of(ref.facts().update().ref());
    try {
      return rule.when().holds(judged, ref)
          ? Optional.of(complaint(judged, ref, rule, subject))
          : Optional.empty();
    } catch (CustomRule.CannotTell e) {
      Map<String, String> values =
          Map.of("detail", rule.id() + ": " + String.valueOf(e.getMessage()));
      return Optional.of(judged.standing().texts().finding(BROKEN, Outcome.DENY, subject, values));
    }
  }

  private static Finding complaint(Case judged, RefCase ref, CustomRule rule, Subject subject) {
    Map<String, String> values =
        Map.of(
            "paths", paths(ref),
            "ref", ref.facts().update().ref().value(),
            "agent", judged.actor().id().orElse("the agent"),
            "grant", ref.grant().usable().map(g -> g.id().value()).orElse("none"),
            "owner", ref.grant().usable().map(Grant::owner).orElse("an approver"));
    return new Finding(
        "policy/" + rule.id(),
        rule.then(),
        subject,
        Words.fill(rule.tell(), values),
        Words.fill(rule.next(), values),
        true);
  }

  private static String paths(RefCase ref) {
    return Touch.in(ref)
        .map(touch -> touch.change().path().text())
        .distinct()
        .limit(MOST_PATHS)
        .collect(Collectors.joining(", "));
  }
}
