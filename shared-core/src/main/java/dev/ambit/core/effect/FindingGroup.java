package dev.ambit.core.effect;

import dev.ambit.core.decision.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings of one rule with one next step, which are told together.
 *
 * @param findings at least one
 */
record FindingGroup(List<Finding> findings) {

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

  int size() {
    return findings.size();
  }
}
