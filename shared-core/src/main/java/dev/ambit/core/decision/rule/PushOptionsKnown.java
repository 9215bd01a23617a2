package dev.ambit.core.decision.rule;

import dev.ambit.core.decision.Case;
import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.Outcome;
import dev.ambit.core.decision.RefCase;
import dev.ambit.core.decision.Subject;
import dev.ambit.core.decision.Treatment;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Push options of agent work say which grant is used or describe a change, and ask servers for
 * nothing else: some skip pipelines and scans, or merge, when a push option says so.
 */
final class PushOptionsKnown implements Rule {

  private static final String ID = "push/option";
  private static final Pattern KNOWN =
      Pattern.compile(
          "grant=.*|(topic|title|description)=.*"
              + "|merge_request\\.(create|draft|(target|title|description|label)=.*)",
          Pattern.DOTALL);

  @Override
  public List<String> ids() {
    return List.of(ID);
  }

  @Override
  public Stream<Finding> findings(Case judged) {
    Treatment treatment =
        judged.refs().stream().map(RefCase::treatment).reduce(Treatment.ALLOW, Treatment::or);
    if (treatment == Treatment.ALLOW) {
      return Stream.empty();
    }
    Outcome outcome = treatment == Treatment.REPORT ? Outcome.REPORT : Outcome.DENY;
    return judged.facts().push().options().stream()
        .filter(option -> !KNOWN.matcher(option).matches())
        .map(option -> finding(judged, outcome, option));
  }

  private static Finding finding(Case judged, Outcome outcome, String option) {
    return judged.standing().texts().finding(ID, outcome, Subject.PUSH, Map.of("detail", option));
  }
}
