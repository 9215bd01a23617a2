package dev.ambit.app.login;

/** A request that is turned away; the message says why, for people. */
public final class Turned extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;

  public Turned(int status, String message) {
    super(message);
    this.status = status;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }
}
