package dev.ambit.git.tree;

import java.util.Optional;

/**
 * Walks the entries of two trees side by side in git's order. A name that one tree has twice is
 * paired in turn, so that every entry of both sides comes up.
 */
final class PairedEntries {

  private final RawTree left;
  private final RawTree right;
  private int leftAt;
  private int rightAt;
  private boolean hasLeft;
  private boolean hasRight;

  PairedEntries(RawTree left, RawTree right) {
    this.left = left.sorted();
    this.right = right.sorted();
  }

  /** Steps on; whether there is another pair. */
  boolean next() {
    leftAt += hasLeft ? 1 : 0;
    rightAt += hasRight ? 1 : 0;
    boolean more = leftAt < left.size() || rightAt < right.size();
    int order = more ? order() : 0;
    hasLeft = more && order <= 0;
    hasRight = more && order >= 0;
    return more;
  }

  Optional<TreeEntry> before() {
    return hasLeft ? Optional.of(left.entry(leftAt)) : Optional.empty();
  }

  Optional<TreeEntry> after() {
    return hasRight ? Optional.of(right.entry(rightAt)) : Optional.empty();
  }

  boolean areSame() {
    return hasLeft && hasRight && left.isSame(leftAt, right, rightAt);
  }

  private int order() {
    if (leftAt == left.size()) {
      return 1;
    }
    return rightAt == right.size() ? -1 : left.compare(leftAt, right, rightAt);
  }
}
