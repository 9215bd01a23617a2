package dev.ambit.core.scope;

import dev.ambit.core.facts.RepoPath;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of the one documented dialect, matched in time linear in the path. It starts at the
 * root and matches whole paths: {@code *} and {@code ?} stay within a part, {@code **} stands for
 * any number of whole parts (at the end for everything below), {@code [a-z]} and {@code [!x]} for
 * one character, and a backslash takes the next character as it is.
 */
public final class Glob {

  private final String text;
  private final List<GlobToken> tokens;

  /** Made when first asked for: a {@link GlobSet} reads most patterns without it. */
  private volatile @Nullable GlobMatcher exact;

  private volatile @Nullable GlobMatcher folded;

  private Glob(String text, List<GlobToken> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException if it is not of the dialect; the message tells the mend
   */
  public static Glob parse(String text) {
    return new Glob(text, GlobSyntax.parse(text));
  }

  /** The pattern as written. */
  public String text() {
    return text;
  }

  /** Whether the path itself matches. */
  public boolean matches(RepoPath path) {
    return matches(PathNames.exact(path));
  }

  /**
   * Whether the path matches after both were folded to what a file system may take it for. For
   * patterns that restrict; one that permits asks {@link #matches(RepoPath)}.
   */
  public boolean matchesFolded(RepoPath path) {
    return matchesFoldedName(PathNames.folded(path));
  }

  /** Whether some path below this one could match, exactly or folded. */
  public boolean mayMatchBelow(RepoPath path) {
    return exact().over(PathNames.exact(path)).over("/").mayGoOn()
        || folded().over(PathNames.folded(path)).over("/").mayGoOn();
  }

  /**
   * Whether the path is a directory that the pattern itself names on the way. Unlike {@link
   * #mayMatchBelow}, a pattern for any depth does not count for every directory.
   */
  boolean leadsThrough(RepoPath path) {
    return exact().over(PathNames.exact(path)).over("/").isUnderWay()
        || folded().over(PathNames.folded(path)).over("/").isUnderWay();
  }

  /** Whether a name that is no path, such as a ref's or a job's, matches. */
  public boolean matches(String name) {
    return exact().matches(name);
  }

  /** As {@link #matchesFolded}, for a path that is folded already. */
  boolean matchesFoldedName(String name) {
    return folded().matches(name);
  }

  /** Its pieces, as {@link #matches(String)} reads names. */
  List<GlobToken> tokens() {
    return tokens;
  }

  /** Its pieces, as {@link #matchesFoldedName} reads names. */
  List<GlobToken> foldedTokens() {
    return tokens.stream().map(GlobToken::folded).toList();
  }

  /** The automaton of {@link #matches(String)}. */
  GlobAutomaton automaton() {
    return exact().automaton();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Glob glob && text.equals(glob.text);
  }

  @Override
  public int hashCode() {
    return Objects.hash(text);
  }

  @Override
  public String toString() {
    return text;
  }

  private GlobMatcher exact() {
    GlobMatcher made = exact;
    if (made == null) {
      made = GlobMatcher.of(tokens);
      exact = made;
    }
    return made;
  }

  private GlobMatcher folded() {
    GlobMatcher made = folded;
    if (made == null) {
      made = GlobMatcher.of(foldedTokens());
      folded = made;
    }
    return made;
  }
}
