package dev.ambit.git.merge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.jgit.diff.DiffAlgorithm;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.MyersDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeFormatter;
import org.eclipse.jgit.merge.MergeResult;

/**
 * Merges contents by line, as git does by default. Content with a NUL byte near its start is not
 * merged, as in git.
 *
 * @param algorithm how lines are matched
 */
record ContentMerge(DiffAlgorithm algorithm) {

  /** As git's ort strategy matches lines. */
  static final ContentMerge BY_HISTOGRAM = new ContentMerge(new HistogramDiff());

  /** As git's older strategies match them. */
  static final ContentMerge BY_MYERS = new ContentMerge(MyersDiff.INSTANCE);

  private static final int LOOKED_AT = 8000;
  private static final List<String> NAMES = List.of("base", "ours", "theirs");

  /** What it comes to; at a conflict with marks. */
  static final class Merged {

    private final byte[] content;
    private final boolean conflict;

    Merged(byte[] content, boolean conflict) {
      this.content = content;
      this.conflict = conflict;
    }

    byte[] content() {
      return content;
    }

    boolean conflict() {
      return conflict;
    }
  }

  Merged merge(byte[] base, byte[] ours, byte[] theirs) {
    if (isBinary(base) || isBinary(ours) || isBinary(theirs)) {
      return new Merged(ours, true);
    }
    MergeResult<RawText> merged =
        new MergeAlgorithm(algorithm)
            .merge(
                RawTextComparator.DEFAULT,
                new RawText(base),
                new RawText(ours),
                new RawText(theirs));
    return new Merged(format(merged), merged.containsConflicts());
  }

  private static byte[] format(MergeResult<RawText> merged) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try {
      new MergeFormatter().formatMerge(text, merged, NAMES, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toByteArray();
  }

  private static boolean isBinary(byte[] content) {
    for (int i = 0; i < Math.min(content.length, LOOKED_AT); i++) {
      if (content[i] == 0) {
        return true;
      }
    }
    return false;
  }
}
