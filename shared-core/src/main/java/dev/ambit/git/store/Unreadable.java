package dev.ambit.git.store;

/** Something that a fact rests on could not be read. */
public final class Unreadable extends Exception {

  private static final long serialVersionUID = 1L;

  private final String reason;

  public Unreadable(String reason) {
    super(reason);
    this.reason = reason;
  }

  public Unreadable(String reason, Throwable cause) {
    super(reason, cause);
    this.reason = reason;
  }

  /** Why, as a sentence for people. */
  public String reason() {
    return reason;
  }
}
