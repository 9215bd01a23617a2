package dev.ambit.git.tree;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Walks two sorted lists of entries side by side. A name that one tree has twice is paired in turn,
 * so that every entry of both sides comes up.
 */
final class PairedEntries {

  private final List<TreeEntry> left;
  private final List<TreeEntry> right;
  private int leftAt;
  private int rightAt;
  private @Nullable TreeEntry before;
  private @Nullable TreeEntry after;

  PairedEntries(List<TreeEntry> left, List<TreeEntry> right) {
    this.left = left;
    this.right = right;
  }

  /** Steps on; whether there is another pair. */
  boolean next() {
    TreeEntry first = leftAt < left.size() ? left.get(leftAt) : null;
    TreeEntry second = rightAt < right.size() ? right.get(rightAt) : null;
    int order = order(first, second);
    before = order <= 0 ? first : null;
    after = order >= 0 ? second : null;
    leftAt += before == null ? 0 : 1;
    rightAt += after == null ? 0 : 1;
    return before != null || after != null;
  }

  Optional<TreeEntry> before() {
    return Optional.ofNullable(before);
  }

  Optional<TreeEntry> after() {
    return Optional.ofNullable(after);
  }

  boolean areSame() {
    return before != null && after != null && before.sameAs(after);
  }

  private static int order(@Nullable TreeEntry first, @Nullable TreeEntry second) {
    if (first == null) {
      return 1;
    }
    return second == null ? -1 : TreeEntry.compare(first, second);
  }
}
