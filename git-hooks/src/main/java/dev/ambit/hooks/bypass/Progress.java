package dev.ambit.hooks.bypass;

import java.io.PrintWriter;

/** Tells on a terminal how far long work is; elsewhere says nothing. */
public record Progress(PrintWriter err, boolean terminal) {

  private static final String CLEAR = "\r\033[K";

  /** Tells that {@code done} of {@code all} are done. */
  public void tell(int done, int all, String what) {
    if (terminal) {
      err.printf("%s%d of %d  %s", CLEAR, done, all, what);
      err.flush();
    }
  }

  /** Takes the line away. */
  public void end() {
    if (terminal) {
      err.print(CLEAR);
      err.flush();
    }
  }
}
