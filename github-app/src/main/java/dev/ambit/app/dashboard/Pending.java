package dev.ambit.app.dashboard;

import dev.ambit.app.work.DecisionView;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which changes wait for a person: held, and nothing newer was decided on the same. Pure. */
final class Pending {

  private Pending() {}

  /**
   * Those that wait.
   *
   * @param newestFirst decisions, the newest first
   */
  static List<DecisionView> in(List<DecisionView> newestFirst) {
    Set<String> seen = new HashSet<>();
    return newestFirst.stream()
        .filter(view -> seen.add(thing(view)))
        .filter(view -> view.decision().word().equals("hold") && !view.decision().passed())
        .toList();
  }

  /** What it was decided on: the pull request, or the refs that somebody pushes to. */
  private static String thing(DecisionView view) {
    String subject =
        view.subject()
            .orElseGet(
                () ->
                    view.decision().refs().stream()
                            .map(each -> each.ref().value())
                            .sorted()
                            .toList()
                        + " by "
                        + DecisionRow.who(view.decision().actor()));
    return view.source() + " " + view.decision().repository() + " " + subject;
  }
}
