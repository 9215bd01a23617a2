package dev.ambit.core.effect.drift;

import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.Outcome;
import dev.ambit.core.effect.DecisionRecord;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What was tried and not let through, by the rule that stopped it.
 *
 * @param rule the rule's id
 * @param pushes how many pushes it stopped
 * @param example the words of one of its findings; escaped
 */
public record Attempt(String rule, int pushes, String example) {

  /** The attempts in these refused pushes, in the order of the rules' ids. */
  static List<Attempt> in(Collection<DecisionRecord> refused) {
    Map<String, Attempt> attempts = new TreeMap<>();
    for (DecisionRecord decision : refused) {
      stopping(decision)
          .forEach(
              (rule, finding) ->
                  attempts.merge(rule, new Attempt(rule, 1, finding.tell()), Attempt::and));
    }
    return List.copyOf(attempts.values());
  }

  private Attempt and(Attempt other) {
    return new Attempt(rule, pushes + other.pushes, example);
  }

  private static Map<String, Finding> stopping(DecisionRecord decision) {
    return decision.findings().stream()
        .filter(finding -> finding.outcome().compareTo(Outcome.HOLD) >= 0)
        .collect(Collectors.toMap(Finding::rule, finding -> finding, (a, b) -> a));
  }
}
