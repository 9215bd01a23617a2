package dev.ambit.core.scope;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place within the parts that hold wildcards: where one is after some of their pieces. Parts that
 * start alike share their places, so reading a name costs the same however many there are. Grows
 * while a {@link GlobSet} is built, then stays.
 */
final class GlobPartNode {

  private static final int[] NO_POINTS = {};
  private static final GlobPartNode[] NO_NODES = {};
  private static final GlobSymbols[] NO_SETS = {};

  /** The characters that lead on, in order, and in the same order where to. */
  private int[] points = NO_POINTS;

  private GlobPartNode[] afterPoint = NO_NODES;
  private GlobSymbols[] sets = NO_SETS;
  private GlobPartNode[] afterSet = NO_NODES;
  private @Nullable GlobPartNode star;
  private @Nullable GlobPathNode end;

  /** Where one is after the part, which is made if it is new. */
  GlobPathNode after(Iterable<GlobToken> part) {
    GlobPartNode node = this;
    for (GlobToken token : part) {
      node = node.afterToken(token);
    }
    if (node.end == null) {
      node.end = new GlobPathNode();
    }
    return node.end;
  }

  /** Where one is after this character as it is, if anywhere. */
  @Nullable GlobPartNode on(int point) {
    int at = Arrays.binarySearch(points, point);
    return at < 0 ? null : afterPoint[at];
  }

  /** How many sets of characters lead on. */
  int sets() {
    return sets.length;
  }

  /** Where one is after this character by set {@code i}, if it has the character. */
  @Nullable GlobPartNode bySet(int i, int point) {
    return sets[i].has(point) ? afterSet[i] : null;
  }

  /** The place that any number of characters leads to, also none. */
  @Nullable GlobPartNode star() {
    return star;
  }

  /** Where one is in the path if the name ends here. */
  Optional<GlobPathNode> end() {
    return Optional.ofNullable(end);
  }

  private GlobPartNode afterToken(GlobToken token) {
    if (token instanceof GlobToken.Text plain) {
      GlobPartNode node = this;
      for (int point : plain.text().codePoints().toArray()) {
        node = node.afterPoint(point);
      }
      return node;
    }
    return token instanceof GlobToken.One one ? afterSet(one.symbols()) : afterStar();
  }

  private GlobPartNode afterPoint(int point) {
    int found = Arrays.binarySearch(points, point);
    if (found >= 0) {
      return afterPoint[found];
    }
    int at = -found - 1;
    points = Arrays.copyOf(points, points.length + 1);
    System.arraycopy(points, at, points, at + 1, points.length - 1 - at);
    points[at] = point;
    afterPoint = Arrays.copyOf(afterPoint, afterPoint.length + 1);
    System.arraycopy(afterPoint, at, afterPoint, at + 1, afterPoint.length - 1 - at);
    afterPoint[at] = new GlobPartNode();
    return afterPoint[at];
  }

  private GlobPartNode afterSet(GlobSymbols set) {
    int at = Arrays.asList(sets).indexOf(set);
    if (at >= 0) {
      return afterSet[at];
    }
    sets = Arrays.copyOf(sets, sets.length + 1);
    sets[sets.length - 1] = set;
    afterSet = Arrays.copyOf(afterSet, afterSet.length + 1);
    afterSet[afterSet.length - 1] = new GlobPartNode();
    return afterSet[afterSet.length - 1];
  }

  private GlobPartNode afterStar() {
    if (star == null) {
      star = new GlobPartNode();
    }
    return star;
  }
}
