package dev.ambit.hooks.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;

/** Reads the whole lines of a file from an offset on, without holding more than one of them. */
final class LineScan {

  private static final int PIECE = 1 << 16;
  private static final int LONGEST = 64 << 20;

  private final FileChannel channel;
  private final ByteBuffer piece = ByteBuffer.allocate(PIECE).limit(0);
  private final ByteArrayOutputStream rest = new ByteArrayOutputStream();
  private long at;

  LineScan(FileChannel channel, long from) {
    this.channel = channel;
    this.at = from;
  }

  /** The next line without its end; empty where no whole line is left. */
  Optional<byte[]> next() throws IOException {
    while (piece.hasRemaining() || fill()) {
      int end = endOfLine();
      rest.write(piece.array(), piece.position(), end - piece.position());
      if (rest.size() > LONGEST) {
        throw new BrokenLedger("a line is longer than 64 MiB");
      }
      if (end < piece.limit()) {
        piece.position(end + 1);
        byte[] line = rest.toByteArray();
        rest.reset();
        return Optional.of(line);
      }
      piece.position(end);
    }
    return Optional.empty();
  }

  /** Where the line's end is in the piece; the piece's limit if it is not in it. */
  private int endOfLine() {
    int place = piece.position();
    while (place < piece.limit() && piece.get(place) != '\n') {
      place++;
    }
    return place;
  }

  /** What stands after the last whole line, once there is none left: a line that was torn. */
  byte[] torn() {
    return rest.toByteArray();
  }

  private boolean fill() throws IOException {
    piece.clear();
    int read = channel.read(piece, at);
    piece.flip();
    at += Math.max(0, read);
    return read > 0;
  }
}
