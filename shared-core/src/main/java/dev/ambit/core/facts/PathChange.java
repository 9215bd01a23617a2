package dev.ambit.core.facts;

import dev.ambit.core.event.Oid;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One path that differs between two trees. There are no renames: both names of a moved file are
 * changes of their own.
 *
 * @param path the path
 * @param before the entry on the old side; empty if it was added
 * @param after the entry on the new side; empty if it was deleted
 * @param lines lines added plus lines removed; for content too large to compare, all lines of both
 *     sides. A line longer than 200 bytes counts as several. Zero for gitlinks and mode changes
 * @param linkTarget the text of a symlink on the new side, with the links that stand in its way
 *     written out
 * @param elsewhere what the same file is in other places
 */
public record PathChange(
    RepoPath path,
    Optional<Entry> before,
    Optional<Entry> after,
    int lines,
    Optional<RepoPath> linkTarget,
    Elsewhere elsewhere) {

  /** One side of a change. */
  public record Entry(FileMode mode, Oid id) {}

  public PathChange {
    if (before.isEmpty() && after.isEmpty()) {
      throw new IllegalArgumentException("a change has at least one side");
    }
    if (lines < 0) {
      throw new IllegalArgumentException("a number of lines is not negative");
    }
  }

  /** A change of a file of which nothing is known elsewhere. */
  public PathChange(
      RepoPath path,
      Optional<Entry> before,
      Optional<Entry> after,
      int lines,
      Optional<RepoPath> linkTarget) {
    this(path, before, after, lines, linkTarget, Elsewhere.NOTHING);
  }

  /** The same change with what the file is in other places. */
  public PathChange with(Elsewhere other) {
    return new PathChange(path, before, after, lines, linkTarget, other);
  }

  /** The path itself and those under which links show it. */
  public Stream<RepoPath> names() {
    return Stream.concat(Stream.of(path), elsewhere.shownAs().stream());
  }

  public boolean added() {
    return before.isEmpty();
  }

  public boolean deleted() {
    return after.isEmpty();
  }

  /** Whether the new side is of this mode and the old side was not. */
  public boolean becomes(FileMode mode) {
    return isNow(mode) && before.map(Entry::mode).filter(mode::equals).isEmpty();
  }

  /** Whether the new side is of this mode. */
  public boolean isNow(FileMode mode) {
    return after.map(Entry::mode).filter(mode::equals).isPresent();
  }
}
