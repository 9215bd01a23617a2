package dev.ambit.git.store;

import java.nio.ByteBuffer;

/**
 * Counts lines as somebody has to read them: a line ends with a line feed, a carriage return or
 * both, and a line longer than 200 bytes counts again for each further 200.
 */
public final class LineCounter {

  private static final int LONGEST = 200;

  private long lines;
  private int length;
  private boolean atStart = true;
  private boolean afterReturn;

  /** How many lines {@code text} has; a last one without an end counts. */
  public static long in(byte[] text) {
    LineCounter counter = new LineCounter();
    counter.take(ByteBuffer.wrap(text));
    return counter.lines();
  }

  /** Goes on with what remains of {@code bytes}. */
  public void take(ByteBuffer bytes) {
    while (bytes.hasRemaining()) {
      take(bytes.get());
    }
  }

  public long lines() {
    return lines;
  }

  private void take(byte next) {
    boolean endsTheReturn = afterReturn && next == '\n';
    afterReturn = next == '\r';
    if (endsTheReturn) {
      return;
    }
    boolean ends = next == '\n' || next == '\r';
    if (atStart || (length == LONGEST && !ends)) {
      lines++;
      length = 0;
    }
    length += ends ? 0 : 1;
    atStart = ends;
  }
}
