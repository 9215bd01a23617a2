package dev.ambit.core.scope;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A place within a set of patterns: where one is after some of their parts. Patterns that start
 * alike share their places. Grows while a {@link GlobSet} is built, then stays.
 */
final class GlobPathNode {

  private Map<String, GlobPathNode> named = Map.of();
  private @Nullable GlobEndings endings;
  private @Nullable GlobPartNode wild;
  private @Nullable GlobPathNode tree;
  private List<Glob> ends = List.of();
  private List<Glob> below = List.of();

  /** Adds a pattern whose parts, from here on, are these. */
  void add(Glob glob, List<List<GlobToken>> parts) {
    GlobPathNode node = this;
    for (List<GlobToken> part : parts) {
      if (!part.isEmpty() && part.get(0) instanceof GlobToken.Below) {
        node.below = with(node.below, glob);
        return;
      }
      node = node.after(part);
    }
    node.ends = with(node.ends, glob);
  }

  /** Tells every place after a part of this name. */
  void after(String name, GlobPartRun run, Consumer<GlobPathNode> found) {
    GlobPathNode exactly = named.get(name);
    if (exactly != null) {
      found.accept(exactly);
    }
    if (endings != null) {
      endings.over(name, found);
    }
    if (wild != null) {
      run.over(wild, name, found);
    }
  }

  /** The place that any number of whole parts leads to, also none. */
  Optional<GlobPathNode> tree() {
    return Optional.ofNullable(tree);
  }

  /** The patterns that end here. */
  List<Glob> ends() {
    return ends;
  }

  /** The patterns that take everything below. */
  List<Glob> below() {
    return below;
  }

  /** Whether some part leads on from here. */
  boolean leadsOn() {
    return wild != null || endings != null || !named.isEmpty();
  }

  private GlobPathNode after(List<GlobToken> part) {
    if (part.isEmpty()) {
      return after("");
    }
    if (part.get(0) instanceof GlobToken.Parts) {
      tree = tree == null ? new GlobPathNode() : tree;
      return tree;
    }
    if (part.size() == 1 && part.get(0) instanceof GlobToken.Text plain) {
      return after(plain.text());
    }
    if (part.get(0) instanceof GlobToken.Star && part.size() == 1) {
      return afterEnding("");
    }
    if (part.get(0) instanceof GlobToken.Star
        && part.size() == 2
        && part.get(1) instanceof GlobToken.Text ending) {
      return afterEnding(ending.text());
    }
    wild = wild == null ? new GlobPartNode() : wild;
    return wild.after(part);
  }

  private GlobPathNode after(String name) {
    GlobPathNode known = named.get(name);
    if (known != null) {
      return known;
    }
    GlobPathNode node = new GlobPathNode();
    named = with(named, name, node);
    return node;
  }

  private GlobPathNode afterEnding(String ending) {
    endings = endings == null ? new GlobEndings() : endings;
    return endings.after(ending);
  }

  /** Most places lead on by one name: a map that can grow would be most of a set's memory. */
  private static Map<String, GlobPathNode> with(
      Map<String, GlobPathNode> named, String name, GlobPathNode node) {
    if (named.isEmpty()) {
      return Map.of(name, node);
    }
    Map<String, GlobPathNode> more = named.size() == 1 ? new HashMap<>(named) : named;
    more.put(name, node);
    return more;
  }

  private static List<Glob> with(List<Glob> globs, Glob more) {
    List<Glob> all = new ArrayList<>(globs.size() + 1);
    all.addAll(globs);
    all.add(more);
    return List.copyOf(all);
  }
}
