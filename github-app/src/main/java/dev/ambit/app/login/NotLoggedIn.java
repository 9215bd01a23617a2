package dev.ambit.app.login;

/** A login came to nothing; the message says why, for people, without secrets. */
public final class NotLoggedIn extends Exception {

  private static final long serialVersionUID = 1L;

  public NotLoggedIn(String message) {
    super(message);
  }

  public NotLoggedIn(String message, Throwable cause) {
    super(message, cause);
  }
}
