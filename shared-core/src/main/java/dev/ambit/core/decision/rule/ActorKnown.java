package dev.ambit.core.decision.rule;

import dev.ambit.core.decision.Case;
import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.Outcome;
import dev.ambit.core.decision.RuleTexts;
import dev.ambit.core.decision.Subject;
import dev.ambit.core.decision.Treatment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The server says who pushes, and says one thing. */
final class ActorKnown implements Rule {

  private static final String UNKNOWN = "actor/unknown";
  private static final String CONFLICT = "actor/conflict";
  private static final String SWITCH = "actor/bypass-switch";

  @Override
  public List<String> ids() {
    return List.of(UNKNOWN, CONFLICT, SWITCH);
  }

  @Override
  public Stream<Finding> findings(Case judged) {
    RuleTexts texts = judged.standing().texts();
    List<Finding> found = new ArrayList<>();
    if (judged.actor().principals().isEmpty()) {
      found.add(texts.finding(UNKNOWN, unknown(judged), Subject.PUSH, Map.of()));
    }
    judged
        .actor()
        .conflict()
        .map(both -> texts.finding(CONFLICT, Outcome.DENY, Subject.PUSH, Map.of("detail", both)))
        .ifPresent(found::add);
    for (String warning : judged.facts().push().transport().warnings()) {
      Map<String, String> values = Map.of("detail", warning);
      found.add(texts.finding(SWITCH, Outcome.REPORT, Subject.PUSH, values));
    }
    return found.stream();
  }

  /** Agent work needs somebody to answer for it; without any, it is only worth telling. */
  private static Outcome unknown(Case judged) {
    boolean restricted =
        judged.refs().stream()
            .anyMatch(ref -> ref.treatment().compareTo(Treatment.RESTRICTED) >= 0);
    return restricted ? Outcome.DENY : Outcome.REPORT;
  }
}
