package dev.ambit.core.decision.rule;

import dev.ambit.core.decision.Case;
import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.Outcome;
import dev.ambit.core.decision.Policy;
import dev.ambit.core.decision.Subject;
import dev.ambit.core.decision.Treatment;
import dev.ambit.core.scope.Usage;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Agent work without a grant stays within the policy's limits for one push. */
final class PolicyLimits implements Rule {

  private static final String FILES = "limit/files";
  private static final String LINES = "limit/lines";

  @Override
  public List<String> ids() {
    return List.of(FILES, LINES);
  }

  @Override
  public Stream<Finding> findings(Case judged) {
    List<Touch> bare = Touch.in(judged).filter(touch -> touch.grant().isEmpty()).toList();
    Usage amount = Amount.of(0, bare);
    Policy.Limits limits = judged.standing().policy().limits();
    Outcome outcome =
        bare.stream().allMatch(touch -> touch.treatment() == Treatment.REPORT)
            ? Outcome.REPORT
            : Outcome.HOLD;
    return Stream.concat(
        finding(judged, FILES, outcome, limits.files(), amount.files()),
        finding(judged, LINES, outcome, limits.lines(), amount.lines()));
  }

  private static Stream<Finding> finding(
      Case judged, String rule, Outcome outcome, OptionalInt most, int amount) {
    if (most.isEmpty() || amount <= most.getAsInt()) {
      return Stream.empty();
    }
    Map<String, String> values =
        Map.of("limit", Integer.toString(most.getAsInt()), "detail", Integer.toString(amount));
    return Stream.of(judged.standing().texts().finding(rule, outcome, Subject.PUSH, values));
  }
}
