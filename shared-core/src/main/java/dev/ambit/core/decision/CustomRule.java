package dev.ambit.core.decision;

/**
 * A rule that a policy brings itself.
 *
 * @param id its id; findings carry it as {@code policy/ID}
 * @param when the condition, asked once for each ref with agent work
 * @param then what it means if it holds
 * @param tell what to say, with placeholders
 * @param next what to advise, with placeholders
 */
public record CustomRule(String id, Condition when, Outcome then, String tell, String next) {

  /** A compiled condition. Pure. */
  public interface Condition {

    /**
     * Whether it holds for this ref of the case.
     *
     * @throws CannotTell if it cannot be evaluated on these facts
     */
    boolean holds(Case judged, RefCase ref) throws CannotTell;
  }

  /** A condition met something it cannot be evaluated on; the rule then counts as broken. */
  public static final class CannotTell extends Exception {
    public CannotTell(String message) {
      super(message);
    }
  }
}
