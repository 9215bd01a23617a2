package dev.ambit.git.tree;

import dev.ambit.core.facts.RepoPath;
import dev.ambit.git.store.Unreadable;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/** Finds a file in a tree by its path; what is a tree itself is no file. */
public record PathLookup(TreeReader trees) {

  /** The entry at {@code path} below {@code root}, if there is one. */
  public Optional<TreeEntry> find(ObjectId root, RepoPath path) throws Unreadable {
    String[] names = path.bytes().split("/", -1);
    Optional<ObjectId> folder = Optional.of(root);
    for (int i = 0; i < names.length - 1; i++) {
      folder = entry(folder, names[i], true).map(TreeEntry::id);
    }
    return entry(folder, names[names.length - 1], false);
  }

  private Optional<TreeEntry> entry(Optional<ObjectId> tree, String name, boolean folder)
      throws Unreadable {
    return trees.read(tree).entries().stream()
        .filter(entry -> entry.name().equals(name) && entry.isTree() == folder)
        .findFirst();
  }
}
