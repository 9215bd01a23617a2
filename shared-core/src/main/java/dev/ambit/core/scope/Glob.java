package dev.ambit.core.scope;

import dev.ambit.core.facts.RepoPath;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A pattern of the one documented dialect, matched in time linear in the path. It starts at the
 * root and matches whole paths: {@code *} and {@code ?} stay within a part, {@code **} stands for
 * any number of whole parts (at the end for everything below), {@code [a-z]} and {@code [!x]} for
 * one character, and a backslash takes the next character as it is.
 */
public final class Glob {

  private final String text;
  private final List<GlobToken> tokens;
  private final GlobAutomaton exact;
  private final GlobAutomaton folded;
  private final String needle;
  private final String foldedNeedle;

  private Glob(String text, List<GlobToken> tokens) {
    this.text = text;
    this.tokens = tokens;
    this.exact = GlobAutomaton.of(tokens);
    this.folded = GlobAutomaton.of(foldedTokens());
    this.needle = longestText(tokens);
    this.foldedNeedle = PathNames.foldedText(needle);
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
    return new GlobRun(exact).over(PathNames.exact(path)).over("/").mayGoOn()
        || new GlobRun(folded).over(PathNames.folded(path)).over("/").mayGoOn();
  }

  /**
   * Whether the path is a directory that the pattern itself names on the way. Unlike {@link
   * #mayMatchBelow}, a pattern for any depth does not count for every directory.
   */
  boolean leadsThrough(RepoPath path) {
    return new GlobRun(exact).over(PathNames.exact(path)).over("/").isUnderWay()
        || new GlobRun(folded).over(PathNames.folded(path)).over("/").isUnderWay();
  }

  /** Whether a name that is no path, such as a ref's or a job's, matches. */
  public boolean matches(String name) {
    return name.contains(needle) && new GlobRun(exact).over(name).matches();
  }

  /** As {@link #matchesFolded}, for a path that is folded already. */
  boolean matchesFoldedName(String name) {
    return name.contains(foldedNeedle) && new GlobRun(folded).over(name).matches();
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
    return exact;
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

  /** Text that every match contains: a quick way to tell most paths that do not. */
  private static String longestText(List<GlobToken> tokens) {
    return tokens.stream()
        .flatMap(t -> t instanceof GlobToken.Text plain ? Stream.of(plain.text()) : Stream.empty())
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }
}
