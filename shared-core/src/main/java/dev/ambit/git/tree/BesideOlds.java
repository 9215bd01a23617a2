package dev.ambit.git.tree;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.eclipse.jgit.lib.ObjectId;

/**
 * A tree beside those that stood in its place.
 *
 * @param tree the tree
 * @param olds those that stood there, their entries in git's order
 */
record BesideOlds(RawTree tree, List<RawTree> olds) {

  /** Whether it has nothing to check: in order, and every name with its mode was there before. */
  boolean bringsNothing(Folder folder) {
    return tree.ordered()
        && (tree.size() > 0 || folder.depth() == 0)
        && IntStream.range(0, tree.size()).allMatch(this::isKnown);
  }

  /** The trees that stood where the tree's entry {@code i} stands. */
  List<ObjectId> olds(int i) {
    return olds.stream()
        .flatMap(old -> old.find(tree, i).stream().mapToObj(old::id))
        .distinct()
        .toList();
  }

  private boolean isKnown(int i) {
    for (RawTree old : olds) {
      OptionalInt at = old.find(tree, i);
      if (at.isPresent() && old.mode(at.getAsInt()) == tree.mode(i)) {
        return true;
      }
    }
    return false;
  }
}
