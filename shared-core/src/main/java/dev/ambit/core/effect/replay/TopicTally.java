package dev.ambit.core.effect.replay;

import dev.ambit.core.decision.Outcome;
import java.util.EnumMap;
import java.util.Map;

/** Counts the changes in which one rule found something. For one thread. */
public final class TopicTally {

  private final Complaint first;
  private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);

  TopicTally(Complaint first) {
    this.first = first;
  }

  void add(Complaint complaint) {
    outcomes.merge(complaint.outcome(), 1, Integer::sum);
  }

  /** The class or rule. */
  public String topic() {
    return first.topic();
  }

  /** Words of the newest finding; escaped. */
  public String example() {
    return first.example();
  }

  /** In how many changes it weighed so. */
  public int of(Outcome outcome) {
    return outcomes.getOrDefault(outcome, 0);
  }
}
