package dev.ambit.git.tree;

import java.util.stream.Stream;
import org.eclipse.jgit.diff.DiffAlgorithm;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.MyersDiff;
import org.eclipse.jgit.diff.RawText;

/**
 * How lines of two contents are matched, in a time that a pusher cannot choose: Myers' algorithm
 * takes up to the square of the number of lines, so it serves short contents only.
 */
public final class LineMatching {

  private static final int SHORT_LINES = 4000;

  private LineMatching() {}

  /** Whether all are short enough for Myers' algorithm. */
  public static boolean areShort(RawText... texts) {
    return Stream.of(texts).allMatch(text -> text.size() <= SHORT_LINES);
  }

  /**
   * Histogram matching. What it cannot tell apart is left to Myers where the contents are short,
   * and counts as replaced where they are not.
   */
  public static DiffAlgorithm histogram(RawText... texts) {
    HistogramDiff histogram = new HistogramDiff();
    histogram.setFallbackAlgorithm(areShort(texts) ? MyersDiff.INSTANCE : null);
    return histogram;
  }
}
