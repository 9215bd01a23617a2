package dev.ambit.git.tree;

import dev.ambit.git.store.ObjectSource;
import dev.ambit.git.store.Unreadable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/** Reads trees and keeps the small ones read last: neighbouring commits share most of them. */
public final class TreeReader {

  private static final int KEPT = 4096;
  private static final int SMALL = 256;

  private final ObjectSource objects;
  private final Map<ObjectId, RawTree> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ObjectId, RawTree> eldest) {
          return size() > KEPT;
        }
      };

  public TreeReader(ObjectSource objects) {
    this.objects = objects;
  }

  /** The tree {@code id}. */
  public RawTree read(ObjectId id) throws Unreadable {
    RawTree known = kept.get(id);
    if (known != null) {
      return known;
    }
    RawTree tree = RawTree.parse(id, objects.tree(id));
    if (tree.entries().size() <= SMALL) {
      kept.put(id, tree);
    }
    return tree;
  }

  /** The tree {@code id}; where there is none, an empty one. */
  public RawTree read(Optional<ObjectId> id) throws Unreadable {
    return id.isPresent() ? read(id.get()) : RawTree.EMPTY;
  }
}
