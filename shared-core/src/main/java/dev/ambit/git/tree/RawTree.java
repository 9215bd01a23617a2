package dev.ambit.git.tree;

import dev.ambit.git.store.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/**
 * A tree's entries as they stand in it.
 *
 * @param entries the entries in the tree's own order
 * @param ordered whether that is git's order and no name stands twice
 */
public record RawTree(List<TreeEntry> entries, boolean ordered) {

  static final RawTree EMPTY = new RawTree(List.of(), true);

  public RawTree {
    entries = List.copyOf(entries);
  }

  /** Cuts the bytes of the tree {@code id} into entries; fails where git would give up. */
  static RawTree parse(ObjectId id, byte[] raw) throws Unreadable {
    List<TreeEntry> entries = new ArrayList<>();
    boolean ordered = true;
    int at = 0;
    while (at < raw.length) {
      int space = find(raw, at, ' ', id);
      int end = find(raw, space + 1, 0, id);
      if (end + Constants.OBJECT_ID_LENGTH >= raw.length) {
        throw new Unreadable("tree " + id.name() + " ends within an entry");
      }
      TreeEntry entry = entry(raw, at, space, end, id);
      ordered &= entries.isEmpty() || isBefore(entries.get(entries.size() - 1), entry);
      entries.add(entry);
      at = end + 1 + Constants.OBJECT_ID_LENGTH;
    }
    return new RawTree(entries, ordered);
  }

  /** The entries in git's order, whatever order the tree has. */
  public List<TreeEntry> sorted() {
    return ordered ? entries : entries.stream().sorted(TreeEntry::compare).toList();
  }

  private static boolean isBefore(TreeEntry left, TreeEntry right) {
    return TreeEntry.compare(left, right) < 0 && !left.name().equals(right.name());
  }

  private static TreeEntry entry(byte[] raw, int at, int space, int end, ObjectId id)
      throws Unreadable {
    int mode = mode(raw, at, space, id);
    String name = new String(raw, space + 1, end - space - 1, StandardCharsets.ISO_8859_1);
    boolean plain = raw[at] != '0';
    return new TreeEntry(mode, plain, name, ObjectId.fromRaw(raw, end + 1));
  }

  private static int mode(byte[] raw, int from, int to, ObjectId id) throws Unreadable {
    int mode = 0;
    for (int i = from; i < to; i++) {
      boolean octal = raw[i] >= '0' && raw[i] <= '7';
      if (!octal || mode > 0xffffff) {
        throw new Unreadable("tree " + id.name() + " has a mode that is no octal number");
      }
      mode = mode * 8 + raw[i] - '0';
    }
    return mode;
  }

  private static int find(byte[] raw, int from, int wanted, ObjectId id) throws Unreadable {
    for (int i = from; i < raw.length; i++) {
      if (raw[i] == wanted) {
        return i;
      }
    }
    throw new Unreadable("tree " + id.name() + " ends within an entry");
  }
}
