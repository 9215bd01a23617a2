package dev.ambit.hooks.resident;

import java.io.IOException;

/** What came over the socket is no whole request; it gets no answer. */
final class InvalidRequest extends IOException {

  private static final long serialVersionUID = 1L;

  InvalidRequest(String message) {
    super(message);
  }
}
