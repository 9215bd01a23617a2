package dev.ambit.core.effect.replay;

import dev.ambit.core.decision.Outcome;

/**
 * What one rule finds in one landed change.
 *
 * @param rule the rule's id
 * @param outcome how much its strictest finding weighs
 * @param count how many findings there are
 * @param example the words of one of the strictest; escaped
 */
public record Complaint(String rule, Outcome outcome, int count, String example) {

  private static final String CLASS = "class/";

  /** Whether it alone stops the change. */
  public boolean stops() {
    return outcome.compareTo(Outcome.HOLD) >= 0;
  }

  /** Whether it is about a sensitive class of files. */
  public boolean isOfClass() {
    return rule.startsWith(CLASS);
  }

  /** The class, if it is about one; else the rule. */
  public String topic() {
    return isOfClass() ? rule.substring(CLASS.length()) : rule;
  }

  /** Both as one: of the same rule. */
  Complaint and(Complaint other) {
    Complaint stricter = outcome.compareTo(other.outcome) >= 0 ? this : other;
    return new Complaint(rule, stricter.outcome, count + other.count, stricter.example);
  }
}
