package dev.ambit.git.tree;

import dev.ambit.core.facts.FileMode;
import dev.ambit.git.store.Allowance;
import dev.ambit.git.store.ObjectSource;
import dev.ambit.git.store.RecentObjects;
import dev.ambit.git.store.Unreadable;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jgit.lib.ObjectId;

/**
 * What lies below the trees that pushes to one repository built on. It is told by the trees' ids,
 * so it stays true; of a base that moved on only what changed is read. All threads may share it.
 */
public final class StandingTrees {

  private final RecentObjects<BelowTree> kept;
  private final AtomicInteger fresh = new AtomicInteger();

  private StandingTrees(int places) {
    this.kept = new RecentObjects<>(places);
  }

  /** For a process that judges many pushes: at most 64 mebibytes, usually one. */
  public static StandingTrees forPushes() {
    return new StandingTrees(1 << 14);
  }

  /** Learns what another process has {@link #written}; bytes that are not whole teach nothing. */
  public void learn(byte[] written) {
    StandingBytes.read(written, kept);
  }

  /** How many trees were read here that are not {@link #written} yet. */
  public int unwritten() {
    return fresh.get();
  }

  /** What is known, for another process to learn: at most 16 mebibytes. */
  public byte[] written() {
    fresh.set(0);
    return StandingBytes.write(kept);
  }

  /**
   * What lies below the tree {@code id}.
   *
   * @param entries how many entries of trees may be read for it
   */
  BelowTree below(ObjectSource objects, ObjectId id, Allowance entries) throws Unreadable {
    return below(new Reading(objects, entries), id, 1);
  }

  /** Where trees are read from, and how much of them may be. */
  private record Reading(ObjectSource objects, Allowance entries) {

    RawTree tree(ObjectId id) throws Unreadable {
      RawTree tree = RawTree.parse(id, objects.tree(id));
      entries.take(tree.size());
      return tree;
    }
  }

  private BelowTree below(Reading reading, ObjectId id, int depth) throws Unreadable {
    BelowTree known = kept.get(id);
    if (known != null) {
      return known;
    }
    requireFlat(depth);
    BelowTree made = summed(reading, reading.tree(id), depth);
    requireFlat(made.height());
    kept.keep(id, made);
    fresh.incrementAndGet();
    return made;
  }

  private BelowTree summed(Reading reading, RawTree tree, int depth) throws Unreadable {
    BelowTree.Making making = new BelowTree.Making();
    for (int i = 0; i < tree.size(); i++) {
      if (tree.isTree(i)) {
        making.addTree(below(reading, tree.id(i), depth + 1));
      } else {
        boolean link = tree.entry(i).fileMode() == FileMode.SYMLINK;
        making.addContent(ContentBits.of(tree.id(i)), link);
      }
    }
    return making.made();
  }

  private static void requireFlat(int folders) throws Unreadable {
    if (folders > Folder.DEEPEST) {
      throw new Unreadable("a tree is nested deeper than " + Folder.DEEPEST + " folders");
    }
  }
}
