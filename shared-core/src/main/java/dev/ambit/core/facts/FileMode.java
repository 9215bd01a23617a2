package dev.ambit.core.facts;

/** What a tree entry is, by git's mode bits. */
public enum FileMode {
  /** Mode 100644 (and the historical 100664). */
  REGULAR,
  /** Mode 100755. */
  EXECUTABLE,
  /** Mode 120000; the blob holds the target. */
  SYMLINK,
  /** Mode 160000: a commit of another repository. */
  GITLINK,
  /** Mode 40000. Only where a tree stands in the place of a file. */
  DIRECTORY,
  /** Any other bits: no git writes them. */
  ODD
}
