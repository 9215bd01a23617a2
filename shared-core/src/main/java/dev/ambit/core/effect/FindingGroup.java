package dev.ambit.core.effect;

import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.Subject;
import dev.ambit.core.decision.Words;
import dev.ambit.core.event.Oid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Findings of one rule with one next step, which are told together.
 *
 * @param findings at least one
 */
record FindingGroup(List<Finding> findings) {

  private static final int MOST_NAMED = 8;

  FindingGroup {
    findings = List.copyOf(findings);
  }

  /** The groups, in the order of their first findings. */
  static List<FindingGroup> of(List<Finding> findings) {
    record Key(String rule, String outcome, String next) {}
    Map<Key, List<Finding>> groups = new LinkedHashMap<>();
    for (Finding finding : findings) {
      Key key = new Key(finding.rule(), finding.outcome().word(), finding.next());
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(finding);
    }
    return groups.values().stream().map(FindingGroup::new).toList();
  }

  Finding first() {
    return findings.get(0);
  }

  /** What the other findings are about, the first few by name. */
  String others() {
    String named =
        findings.stream()
            .skip(1)
            .limit(MOST_NAMED)
            .map(FindingGroup::name)
            .collect(Collectors.joining(", "));
    int left = findings.size() - 1 - MOST_NAMED;
    return left > 0 ? named + " and " + left + " more" : named;
  }

  private static String name(Finding finding) {
    Subject subject = finding.subject();
    return subject
        .path()
        .map(path -> Words.shown(path.text()))
        .or(() -> subject.commit().map(Oid::abbreviated))
        .or(() -> subject.ref().map(ref -> Words.shown(ref.value())))
        .orElse("the push");
  }

  int size() {
    return findings.size();
  }
}
