package dev.ambit.core.decision;

import java.util.Locale;

/** How much a finding weighs. Later is stricter. */
public enum Outcome {
  /** Not told. */
  ALLOW,
  /** Told and recorded; stops nothing. */
  REPORT,
  /** Stops until a human approves. */
  HOLD,
  /** Stops. */
  DENY;

  /** As policies and replies write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The stricter of both. */
  public Outcome or(Outcome other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** The milder of both. */
  public Outcome atMost(Outcome other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
