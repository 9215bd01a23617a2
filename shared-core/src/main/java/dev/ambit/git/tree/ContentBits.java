package dev.ambit.git.tree;

import java.util.Arrays;
import java.util.Collection;
import org.eclipse.jgit.lib.ObjectId;

/** Some bits of the ids of contents that are looked for: few others have the same. */
final class ContentBits {

  private final int[] sorted;

  private ContentBits(int[] sorted) {
    this.sorted = sorted;
  }

  static ContentBits of(Collection<ObjectId> contents) {
    return new ContentBits(contents.stream().mapToInt(ContentBits::of).sorted().toArray());
  }

  /** The bits of one id. */
  static int of(ObjectId content) {
    return content.hashCode();
  }

  /** Whether one of {@code others}, which are in order, is among them. */
  boolean meets(int[] others) {
    int[] few = sorted.length < others.length ? sorted : others;
    int[] many = few == sorted ? others : sorted;
    for (int bits : few) {
      if (Arrays.binarySearch(many, bits) >= 0) {
        return true;
      }
    }
    return false;
  }
}
