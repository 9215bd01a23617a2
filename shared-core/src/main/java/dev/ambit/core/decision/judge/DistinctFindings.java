package dev.ambit.core.decision.judge;

import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.Outcome;
import dev.ambit.core.decision.RuleTexts;
import dev.ambit.core.decision.Subject;
import dev.ambit.core.event.RefName;
import dev.ambit.core.facts.RepoPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The findings of one case as they are told: a path that many commits touch once for each ref and
 * rule, and no more than a record can hold. Of each rule the first is kept; what is left out is
 * counted, and weighs as much as its strictest.
 */
final class DistinctFindings {

  /** The id of the finding that stands for those left out. */
  static final String LEFT_OUT = "push/findings-left-out";

  private static final int MOST = 1000;

  private final Map<Key, Finding> kept = new LinkedHashMap<>();
  private final Set<String> rules = new HashSet<>();
  private long leftOut;
  private Outcome strictestLeftOut = Outcome.ALLOW;

  private record Key(
      String rule, Optional<RefName> ref, Optional<RepoPath> path, String otherwise) {}

  void add(Finding finding) {
    Key key = key(finding);
    if (kept.containsKey(key) || kept.size() < MOST || !rules.contains(finding.rule())) {
      rules.add(finding.rule());
      kept.merge(key, finding, (a, b) -> a.outcome().compareTo(b.outcome()) >= 0 ? a : b);
    } else {
      leftOut++;
      strictestLeftOut = strictestLeftOut.or(finding.outcome());
    }
  }

  /** Those kept, in order, and one for those left out. */
  List<Finding> told(RuleTexts texts) {
    List<Finding> told = new ArrayList<>(kept.values());
    if (leftOut > 0) {
      Map<String, String> values = Map.of("detail", Long.toString(leftOut));
      told.add(texts.finding(LEFT_OUT, strictestLeftOut, Subject.PUSH, values));
    }
    return List.copyOf(told);
  }

  private static Key key(Finding finding) {
    Subject subject = finding.subject();
    String otherwise = subject.path().isPresent() ? "" : finding.tell();
    return new Key(finding.rule(), subject.ref(), subject.path(), otherwise);
  }
}
