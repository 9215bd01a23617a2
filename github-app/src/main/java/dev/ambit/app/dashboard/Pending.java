package dev.ambit.app.dashboard;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which changes and runs wait for a person: held, and nothing newer was decided on the same. Pure.
 */
final class Pending {

  private Pending() {}

  /**
   * Those that wait.
   *
   * @param newestFirst decisions, the newest first
   */
  static List<DecisionRow> in(List<DecisionRow> newestFirst) {
    Set<String> seen = new HashSet<>();
    return newestFirst.stream()
        .filter(row -> seen.add(row.thing()))
        .filter(DecisionRow::isHeld)
        .toList();
  }
}
