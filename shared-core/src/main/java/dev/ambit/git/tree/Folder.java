package dev.ambit.git.tree;

import dev.ambit.core.facts.RepoPath;
import dev.ambit.git.store.Unreadable;

/**
 * A folder on the way down a tree. Depth and length of paths are limited, so that a small object
 * cannot stand for endless names.
 *
 * @param prefix its path with a slash at the end; empty for the root
 * @param depth how many folders it is below the root
 */
public record Folder(String prefix, int depth) {

  public static final Folder ROOT = new Folder("", 0);

  static final int DEEPEST = 256;
  private static final int LONGEST = 16_384;

  /** The path of something in this folder. */
  public RepoPath path(String name) throws Unreadable {
    if (name.isEmpty()) {
      throw new Unreadable("a tree in '" + prefix + "' has an entry without a name");
    }
    return new RepoPath(prefix + name);
  }

  /** A folder in this folder. */
  public Folder below(String name) throws Unreadable {
    if (depth >= DEEPEST || prefix.length() + name.length() >= LONGEST) {
      throw new Unreadable(
          "a tree is nested deeper than " + DEEPEST + " folders or " + LONGEST + " bytes");
    }
    return new Folder(path(name).bytes() + "/", depth + 1);
  }
}
