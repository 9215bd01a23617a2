package dev.ambit.core.effect.replay;

import dev.ambit.core.decision.Outcome;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts changes by what would have become of them. For one thread. */
public final class Tally {

  private final String name;
  private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
  private final Map<Aftermath, Integer> fates = new EnumMap<>(Aftermath.class);
  private int commits;
  private int told;

  Tally(String name) {
    this.name = name;
  }

  void add(ReplayedStep step, @Nullable Aftermath fate) {
    outcomes.merge(step.decision(), 1, Integer::sum);
    commits += step.commits();
    told += !step.isStopped() && !step.complaints().isEmpty() ? 1 : 0;
    if (fate != null) {
      fates.merge(fate, 1, Integer::sum);
    }
  }

  /** What is counted. */
  public String name() {
    return name;
  }

  /** How many changes. */
  public int changes() {
    return of(Outcome.ALLOW) + stopped();
  }

  /** How many commits these brought. */
  public int commits() {
    return commits;
  }

  /** How many would have been held or denied. */
  public int stopped() {
    return of(Outcome.HOLD) + of(Outcome.DENY);
  }

  /** How many would have passed with something told. */
  public int told() {
    return told;
  }

  /** How many came out so. */
  public int of(Outcome outcome) {
    return outcomes.getOrDefault(outcome, 0);
  }

  /** How many of the stopped ones went so. */
  public int of(Aftermath fate) {
    return fates.getOrDefault(fate, 0);
  }
}
