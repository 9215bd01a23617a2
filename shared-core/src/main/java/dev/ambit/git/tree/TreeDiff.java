package dev.ambit.git.tree;

import dev.ambit.git.store.Allowance;
import dev.ambit.git.store.Unreadable;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Tells which paths differ between two trees, as {@code git diff-tree -r --no-renames} does. A tree
 * without any entry, which git passes over, is told as a path of its own.
 */
public final class TreeDiff {

  private final TreeReader trees;
  private final Allowance paths;

  /**
   * @param paths how many paths may still be told, over all calls
   */
  public TreeDiff(TreeReader trees, Allowance paths) {
    this.trees = trees;
    this.paths = paths;
  }

  /** The paths that differ, in byte order. An absent tree has no paths. */
  public List<EntryChange> between(Optional<ObjectId> before, Optional<ObjectId> after)
      throws Unreadable {
    ChangedPaths found = new ChangedPaths(paths);
    if (!before.equals(after)) {
      compare(Folder.ROOT, trees.read(before), trees.read(after), found);
    }
    return found.inOrder();
  }

  private void compare(Folder folder, RawTree before, RawTree after, ChangedPaths found)
      throws Unreadable {
    PairedEntries pairs = new PairedEntries(before, after);
    while (pairs.next()) {
      if (!pairs.areSame()) {
        tell(folder, pairs.before(), pairs.after(), found);
      }
    }
  }

  private void tell(
      Folder folder, Optional<TreeEntry> before, Optional<TreeEntry> after, ChangedPaths found)
      throws Unreadable {
    TreeEntry any = after.or(() -> before).orElseThrow();
    if (!any.isTree()) {
      found.add(folder.path(any.name()), before, after);
      return;
    }
    RawTree old = trees.read(before.map(TreeEntry::id));
    RawTree now = trees.read(after.map(TreeEntry::id));
    boolean nothingBelow = old.size() == 0 && now.size() == 0;
    if (nothingBelow || hasOddMode(before, after)) {
      found.add(folder.path(any.name()), before, after);
    }
    compare(folder.below(any.name()), old, now, found);
  }

  /** A folder's own bits changed to or from something that git does not write. */
  private static boolean hasOddMode(Optional<TreeEntry> before, Optional<TreeEntry> after) {
    return !before.map(TreeEntry::fileMode).equals(after.map(TreeEntry::fileMode))
        && before.isPresent()
        && after.isPresent();
  }
}
