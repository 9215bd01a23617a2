package dev.ambit.git.tree;

import dev.ambit.git.store.LineCounter;
import dev.ambit.git.store.ObjectSource;
import dev.ambit.git.store.Unreadable;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Counts the lines that a change adds and removes, on raw bytes: no content is too binary to count,
 * and no attribute makes it so. Content too large to compare counts with all its lines.
 */
public final class LineCount {

  private static final byte[] LINE_FEED = {'\n'};

  private final ObjectSource objects;

  public LineCount(ObjectSource objects) {
    this.objects = objects;
  }

  /** Lines added plus lines removed; at most {@link Integer#MAX_VALUE}. */
  public int of(Optional<TreeEntry> before, Optional<TreeEntry> after) throws Unreadable {
    Optional<ObjectId> old = before.filter(TreeEntry::isBlob).map(TreeEntry::id);
    Optional<ObjectId> now = after.filter(TreeEntry::isBlob).map(TreeEntry::id);
    if (old.equals(now)) {
      return 0;
    }
    long lines =
        old.isPresent() && now.isPresent()
            ? compared(old.get(), now.get())
            : objects.lines(old.or(() -> now).orElseThrow());
    return (int) Math.min(Integer.MAX_VALUE, lines);
  }

  private long compared(ObjectId old, ObjectId now) throws Unreadable {
    Optional<byte[]> before = objects.blob(old);
    Optional<byte[]> after = objects.blob(now);
    return before.isPresent() && after.isPresent()
        ? edited(new RawText(before.get()), new RawText(after.get()))
        : objects.lines(old) + objects.lines(now);
  }

  private static long edited(RawText before, RawText after) {
    long lines = 0;
    for (Edit edit :
        LineMatching.histogram(before, after).diff(RawTextComparator.DEFAULT, before, after)) {
      lines += between(before, edit.getBeginA(), edit.getEndA());
      lines += between(after, edit.getBeginB(), edit.getEndB());
    }
    return lines;
  }

  private static long between(RawText text, int begin, int end) {
    LineCounter counter = new LineCounter();
    for (int line = begin; line < end; line++) {
      counter.take(text.getRawString(line));
      counter.take(ByteBuffer.wrap(LINE_FEED));
    }
    return counter.lines();
  }
}
