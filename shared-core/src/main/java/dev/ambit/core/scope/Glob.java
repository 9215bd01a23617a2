package dev.ambit.core.scope;

import dev.ambit.core.facts.RepoPath;

/**
 * A pattern of the one documented dialect, matched in time linear in the path.
 *
 * @param text the pattern as written
 */
public record Glob(String text) {

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException if it is not of the dialect; the message tells the mend
   */
  public static Glob parse(String text) {
    return new Glob(text);
  }

  /** Whether the path itself matches. */
  public boolean matches(RepoPath path) {
    return matches(path.bytes());
  }

  /** Whether the path matches after both were folded to what a file system may take it for. */
  public boolean matchesFolded(RepoPath path) {
    return matches(path);
  }

  /** Whether some path below this one could match. */
  public boolean mayMatchBelow(RepoPath path) {
    return text.startsWith(path.bytes() + "/");
  }

  /** Whether a name that is no path, such as a ref's or a job's, matches. */
  public boolean matches(String name) {
    return text.equals(name);
  }
}
