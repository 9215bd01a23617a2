package dev.ambit.core.decision;

/**
 * One rule's complaint about one subject, in words that are safe to show.
 *
 * @param rule the rule's stable id, such as {@code path/outside-grant}
 * @param outcome how much it weighs
 * @param subject what it is about
 * @param tell what was found and what is allowed instead; escaped
 * @param next the next step; escaped
 * @param retry whether trying again without anybody else's doing can succeed
 */
public record Finding(
    String rule, Outcome outcome, Subject subject, String tell, String next, boolean retry) {

  /** The same finding under a more precise id. */
  public Finding as(String preciseRule) {
    return new Finding(preciseRule, outcome, subject, tell, next, retry);
  }

  /** The same finding, weighing {@code other} at most. */
  public Finding atMost(Outcome other) {
    return new Finding(rule, outcome.atMost(other), subject, tell, next, retry);
  }
}
