package dev.ambit.git.tree;

import dev.ambit.git.store.Unreadable;
import java.util.Arrays;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/** Finds the entries in the bytes of one tree: for each its mode and where its name is. */
final class TreeIndex {

  /** How many numbers there are for an entry. */
  static final int WIDTH = 3;

  /** Marks a mode that is written with leading zeros, as git never does. */
  static final int LEADING_ZERO = 1 << 30;

  /** A digit, a space, the end of a name and an id. */
  private static final int SHORTEST_ENTRY = 3 + Constants.OBJECT_ID_LENGTH;

  private final ObjectId id;
  private final byte[] raw;

  TreeIndex(ObjectId id, byte[] raw) {
    this.id = id;
    this.raw = raw;
  }

  int[] read() throws Unreadable {
    int[] index = new int[WIDTH * (raw.length / (SHORTEST_ENTRY - 1) + 1)];
    int used = 0;
    int at = 0;
    while (at < raw.length) {
      int space = find(at, ' ');
      int end = find(space + 1, 0);
      if (end + Constants.OBJECT_ID_LENGTH >= raw.length) {
        throw new Unreadable("tree " + id.name() + " ends within an entry");
      }
      index[used++] = mode(at, space) | (raw[at] == '0' ? LEADING_ZERO : 0);
      index[used++] = space + 1;
      index[used++] = end;
      at = end + 1 + Constants.OBJECT_ID_LENGTH;
    }
    return Arrays.copyOf(index, used);
  }

  private int mode(int from, int to) throws Unreadable {
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

  private int find(int from, int wanted) throws Unreadable {
    for (int i = from; i < raw.length; i++) {
      if (raw[i] == wanted) {
        return i;
      }
    }
    throw new Unreadable("tree " + id.name() + " ends within an entry");
  }
}
