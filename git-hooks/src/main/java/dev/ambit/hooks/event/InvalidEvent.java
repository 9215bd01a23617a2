package dev.ambit.hooks.event;

/**
 * The hook was called with something that no git server writes. The push is refused as a fault
 * (exit code 3); nothing about it is guessed.
 */
public final class InvalidEvent extends RuntimeException {

  private final String place;
  private final String mend;

  /**
   * Makes the fault. None of the texts may carry bytes of the push itself.
   *
   * @param place where the fault is, such as a variable's name or a line of the input
   * @param fault what is wrong there
   * @param mend what to do about it
   */
  public InvalidEvent(String place, String fault, String mend) {
    super(place + ": " + fault + "; " + mend);
    this.place = place;
    this.mend = mend;
  }

  /** Where the fault is, such as {@code GIT_PUSH_OPTION_COUNT} or {@code standard input line 3}. */
  public String place() {
    return place;
  }

  /** What to do about it. */
  public String mend() {
    return mend;
  }
}
