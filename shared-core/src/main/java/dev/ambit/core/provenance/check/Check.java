package dev.ambit.core.provenance.check;

import java.util.Locale;

/**
 * One thing that was checked about a statement.
 *
 * @param topic what it is about
 * @param state how it went
 * @param text in words; escaped
 */
public record Check(Topic topic, State state, String text) {

  /** What a check is about, in the order in which they are told. */
  public enum Topic {
    STATEMENT,
    LANDING,
    DECISION,
    LEDGER,
    POLICY,
    GRANT,
    APPROVAL,
    SUMMARY,
    CONTENT;

    /** As it is told. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How a check can go. Only what holds proves anything. */
  public enum State {
    HOLDS,
    /** Something contradicts the statement. */
    FAILS,
    /** What would prove it is not there. */
    MISSING;

    /** As it is told. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Check holds(Topic topic, String text) {
    return new Check(topic, State.HOLDS, text);
  }

  static Check fails(Topic topic, String text) {
    return new Check(topic, State.FAILS, text);
  }

  static Check missing(Topic topic, String text) {
    return new Check(topic, State.MISSING, text);
  }

  /** Holds if {@code good}, else fails with other words. */
  static Check of(Topic topic, boolean good, String holds, String fails) {
    return good ? holds(topic, holds) : fails(topic, fails);
  }
}
