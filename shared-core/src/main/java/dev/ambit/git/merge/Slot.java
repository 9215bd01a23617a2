package dev.ambit.git.merge;

import dev.ambit.git.tree.TreeEntry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;

/**
 * A name in a folder with what the three sides have there. A file and a folder of one name are two
 * slots.
 */
record Slot(String name, boolean isFolder, Sides<TreeEntry> sides) {

  /** The slots of three sorted trees, in git's order. */
  static Collection<Slot> of(List<TreeEntry> base, List<TreeEntry> ours, List<TreeEntry> theirs) {
    Map<String, Slot> slots = new TreeMap<>();
    Sides<TreeEntry> none = new Sides<>(Optional.empty(), Optional.empty(), Optional.empty());
    for (TreeEntry entry : base) {
      slots.merge(key(entry), empty(entry, none).withBase(entry), (old, made) -> old);
    }
    for (TreeEntry entry : ours) {
      slots.merge(
          key(entry), empty(entry, none).withOurs(entry), (old, made) -> old.withOurs(entry));
    }
    for (TreeEntry entry : theirs) {
      slots.merge(
          key(entry), empty(entry, none).withTheirs(entry), (old, made) -> old.withTheirs(entry));
    }
    return slots.values();
  }

  Sides<ObjectId> ids() {
    return new Sides<>(
        sides.base().map(TreeEntry::id),
        sides.ours().map(TreeEntry::id),
        sides.theirs().map(TreeEntry::id));
  }

  TreeEntry folder(ObjectId id) {
    return named(TreeEntry.TREE, id);
  }

  TreeEntry named(int mode, ObjectId id) {
    return new TreeEntry(mode, true, name, id);
  }

  private static Slot empty(TreeEntry entry, Sides<TreeEntry> none) {
    return new Slot(entry.name(), entry.isTree(), none);
  }

  private Slot withBase(TreeEntry entry) {
    return with(new Sides<>(Optional.of(entry), sides.ours(), sides.theirs()));
  }

  private Slot withOurs(TreeEntry entry) {
    return with(new Sides<>(sides.base(), Optional.of(entry), sides.theirs()));
  }

  private Slot withTheirs(TreeEntry entry) {
    return with(new Sides<>(sides.base(), sides.ours(), Optional.of(entry)));
  }

  private Slot with(Sides<TreeEntry> now) {
    return new Slot(name, isFolder, now);
  }

  /** Sorts as git sorts entries. */
  private static String key(TreeEntry entry) {
    return entry.isTree() ? entry.name() + "/" : entry.name();
  }
}
