package dev.ambit.git.store;

/** What is left of a budget's amount. */
public final class Allowance {

  private final String what;
  private final long limit;
  private long used;

  /**
   * @param what what is counted, in the plural, such as {@code bytes}
   */
  public Allowance(String what, long limit) {
    this.what = what;
    this.limit = limit;
  }

  /** Takes some of it; fails if not as much is left. */
  public void take(long amount) throws Unreadable {
    if (amount > limit - used) {
      throw new Unreadable(
          "more than " + limit + " " + what + " would have to be read: push less at a time");
    }
    used += amount;
  }
}
