package dev.ambit.hooks.resident;

import java.io.IOException;
import java.io.OutputStream;

/** Tells a waiting hook each second that its push is worked on, until the answer is there. */
final class Working {

  private final OutputStream out;
  private boolean over;

  Working(OutputStream out) {
    this.out = out;
  }

  synchronized void dot() {
    if (over) {
      return;
    }
    try {
      out.write(AnswerText.WORKING);
    } catch (IOException e) {
      over = true;
    }
  }

  synchronized void finish(byte[] answer) throws IOException {
    over = true;
    out.write(answer);
  }
}
