package dev.ambit.hooks;

/** A mistake of the caller's: the message names the place and the mend. Exit code 2. */
public final class WrongInput extends RuntimeException {

  public WrongInput(String message) {
    super(message);
  }

  public WrongInput(String message, Throwable cause) {
    super(message, cause);
  }
}
