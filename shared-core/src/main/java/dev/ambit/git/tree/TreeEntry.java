package dev.ambit.git.tree;

import dev.ambit.core.facts.FileMode;
import dev.ambit.core.facts.PathChange;
import dev.ambit.git.store.GitIds;
import org.eclipse.jgit.lib.ObjectId;

/**
 * One entry of a tree.
 *
 * @param mode the mode's bits
 * @param plainMode whether the mode is written as git writes it, without leading zeros
 * @param name the name's bytes, one character each
 * @param id the object
 */
public record TreeEntry(int mode, boolean plainMode, String name, ObjectId id) {

  /** The mode of a tree as git writes it. */
  public static final int TREE = 0040000;

  private static final int TYPE = 0170000;

  /** Whether git goes down into it, whatever its other bits are. */
  public boolean isTree() {
    return isTree(mode);
  }

  /** Whether a mode is that of something that git goes down into. */
  static boolean isTree(int mode) {
    return (mode & TYPE) == TREE;
  }

  /** What it is to core. */
  public FileMode fileMode() {
    return switch (mode) {
      case 0100644, 0100664 -> FileMode.REGULAR;
      case 0100755 -> FileMode.EXECUTABLE;
      case 0120000 -> FileMode.SYMLINK;
      case 0160000 -> FileMode.GITLINK;
      case TREE -> FileMode.DIRECTORY;
      default -> FileMode.ODD;
    };
  }

  /** Whether it is a file whose content can be merged by line. */
  public boolean isFile() {
    return fileMode() == FileMode.REGULAR || fileMode() == FileMode.EXECUTABLE;
  }

  /** Whether it has content of its own: neither a tree nor another repository's commit. */
  public boolean isBlob() {
    return !isTree() && fileMode() != FileMode.GITLINK;
  }

  /** Whether both are the same thing, under whatever name. */
  public boolean sameAs(TreeEntry other) {
    return id.equals(other.id)
        && fileMode() == other.fileMode()
        && (fileMode() != FileMode.ODD || mode == other.mode);
  }

  /** The same thing under its mode and id alone. */
  public PathChange.Entry side() {
    return new PathChange.Entry(fileMode(), GitIds.core(id));
  }
}
