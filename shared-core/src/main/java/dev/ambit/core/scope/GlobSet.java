package dev.ambit.core.scope;

import dev.ambit.core.facts.RepoPath;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;

/**
 * Many patterns, asked at once which of them match a path. Parts that are plain names are looked
 * up, those with wildcards read side by side, so that a path costs time by its length and by the
 * patterns that come near it, not by how many there are. Immutable, for any thread; a {@link
 * GlobWalk} belongs to one.
 */
public final class GlobSet {

  private final Function<RepoPath, String> reading;
  private final GlobFolder root;

  private GlobSet(
      Collection<Glob> globs,
      Function<RepoPath, String> reading,
      Function<Glob, List<GlobToken>> tokens) {
    GlobPathNode start = new GlobPathNode();
    for (Glob glob : new LinkedHashSet<>(globs)) {
      start.add(glob, GlobParts.of(tokens.apply(glob)));
    }
    this.reading = reading;
    this.root = GlobFolder.root(start);
  }

  /** The set that matches as {@link Glob#matches(RepoPath)}. */
  public static GlobSet exact(Collection<Glob> globs) {
    return new GlobSet(globs, PathNames::exact, Glob::tokens);
  }

  /** The set that matches as {@link Glob#matchesFolded}. */
  public static GlobSet folded(Collection<Glob> globs) {
    return new GlobSet(globs, PathNames::folded, Glob::foldedTokens);
  }

  /** The patterns that match the path, each once, in no order. */
  public List<Glob> matching(RepoPath path) {
    return walk().matching(path);
  }

  /** A reader for many paths: in tree order, each costs only what its folder does not share. */
  public GlobWalk walk() {
    return new GlobWalk(reading, root);
  }
}
