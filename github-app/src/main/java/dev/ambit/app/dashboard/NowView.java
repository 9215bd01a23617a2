package dev.ambit.app.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What happens now.
 *
 * @param waiting what waits for a person, the newest first
 * @param actions the newest actions
 * @param allowed how many were let pass in the last day
 * @param held how many were held in the last day
 * @param denied how many were denied in the last day
 * @param atWork deliveries and pull requests that are being worked on
 * @param now when this was so
 */
public record NowView(
    List<DecisionRow> waiting,
    List<DecisionRow> actions,
    long allowed,
    long held,
    long denied,
    long atWork,
    Moment now) {

  private static final Duration DAY = Duration.ofDays(1);
  private static final int ACTIONS = 14;

  public NowView {
    waiting = List.copyOf(waiting);
    actions = List.copyOf(actions);
  }

  /** The view of these decisions, the newest first. */
  static NowView of(List<DecisionRow> decisions, long atWork, Instant now) {
    return new NowView(
        Pending.in(decisions),
        decisions.stream().limit(ACTIONS).toList(),
        count(decisions, "allow", now),
        count(decisions, "hold", now),
        count(decisions, "deny", now),
        atWork,
        new Moment(now, now));
  }

  private static long count(List<DecisionRow> decisions, String word, Instant now) {
    return decisions.stream()
        .filter(each -> each.word().equals(word) && each.at().at().plus(DAY).isAfter(now))
        .count();
  }
}
