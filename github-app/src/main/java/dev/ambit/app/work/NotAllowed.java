package dev.ambit.app.work;

/** A person asked for what they may not do, or what cannot be done; the message says why. */
public final class NotAllowed extends Exception {

  private static final long serialVersionUID = 1L;

  public NotAllowed(String message) {
    super(message);
  }
}
