package dev.ambit.app.forge;

import java.io.IOException;
import java.time.Instant;

/** The forge asks to be left alone for a while: its limit of requests is used up. */
public final class Unavailable extends IOException {

  private static final long serialVersionUID = 1L;

  private final transient Instant until;

  public Unavailable(String message, Instant until) {
    super(message);
    this.until = until;
  }

  /** When it may be asked again. */
  public Instant until() {
    return until;
  }
}
