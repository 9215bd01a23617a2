package dev.ambit.git.tree;

import dev.ambit.git.store.ObjectSource;
import dev.ambit.git.store.Unreadable;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/** Reads trees and keeps the small ones read last: neighbouring commits share most of them. */
public final class TreeReader {

  private final ObjectSource objects;
  private final TreeCache kept;

  public TreeReader(ObjectSource objects) {
    this(objects, TreeCache.forPush());
  }

  /**
   * @param kept the trees that this and other readers of the same repository keep
   */
  public TreeReader(ObjectSource objects, TreeCache kept) {
    this.objects = objects;
    this.kept = kept;
  }

  /** The tree {@code id}. */
  public RawTree read(ObjectId id) throws Unreadable {
    RawTree known = kept.get(id);
    if (known != null) {
      return known;
    }
    RawTree tree = RawTree.parse(id, objects.tree(id));
    kept.keep(id, tree);
    return tree;
  }

  /** The tree {@code id}; where there is none, an empty one. */
  public RawTree read(Optional<ObjectId> id) throws Unreadable {
    return id.isPresent() ? read(id.get()) : RawTree.EMPTY;
  }
}
