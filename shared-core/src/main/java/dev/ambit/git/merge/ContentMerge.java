package dev.ambit.git.merge;

import dev.ambit.git.tree.LineMatching;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.jgit.diff.DiffAlgorithm;
import org.eclipse.jgit.diff.MyersDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeFormatter;
import org.eclipse.jgit.merge.MergeResult;

/**
 * Merges contents by line, as git does by default. Content with a NUL byte near its start is not
 * merged, as in git. The constants are the ways of matching lines.
 */
enum ContentMerge {
  /** As git's ort strategy matches lines. */
  BY_HISTOGRAM,
  /** As git's older strategies do. Long contents are in conflict. */
  BY_MYERS;

  private static final int LOOKED_AT = 8000;
  private static final List<String> NAMES = List.of("base", "ours", "theirs");

  MergedContent merge(byte[] base, byte[] ours, byte[] theirs) {
    RawText old = new RawText(base);
    RawText left = new RawText(ours);
    RawText right = new RawText(theirs);
    boolean tooLong = this == BY_MYERS && !LineMatching.areShort(old, left, right);
    if (tooLong || isBinary(base) || isBinary(ours) || isBinary(theirs)) {
      return new MergedContent(ours, true);
    }
    DiffAlgorithm lines =
        this == BY_MYERS ? MyersDiff.INSTANCE : LineMatching.histogram(old, left, right);
    MergeResult<RawText> merged =
        new MergeAlgorithm(lines).merge(RawTextComparator.DEFAULT, old, left, right);
    return new MergedContent(format(merged), merged.containsConflicts());
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
