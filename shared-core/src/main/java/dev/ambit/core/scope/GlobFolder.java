package dev.ambit.core.scope;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a set of patterns still asks of the names in one folder. Immutable: every path below the
 * folder can start from it.
 */
final class GlobFolder {

  /** The places reached by this folder's own name. */
  private final List<GlobPathNode> here;

  /** The places after a {@code **}: once reached, they count everywhere below. */
  private final Set<GlobPathNode> trees;

  /** The patterns that already match everything below. */
  private final Set<Glob> settled;

  /** The patterns that match everything below but an empty name. */
  private final List<Glob> below;

  private GlobFolder(
      List<GlobPathNode> here, Set<GlobPathNode> trees, Set<Glob> settled, List<Glob> below) {
    this.here = here;
    this.trees = trees;
    this.settled = settled;
    this.below = below;
  }

  /** The root, for patterns that start at {@code start}. */
  static GlobFolder root(GlobPathNode start) {
    return of(List.of(start), Set.of(), Set.of());
  }

  /** The folder {@code name} in this one. */
  GlobFolder into(String name, GlobPartRun run) {
    List<GlobPathNode> reached = after(name, run);
    if (reached.isEmpty() && below.isEmpty()) {
      return here.isEmpty() ? this : new GlobFolder(List.of(), trees, settled, List.of());
    }
    Set<Glob> all = settled;
    if (!below.isEmpty()) {
      all = new LinkedHashSet<>(settled);
      all.addAll(below);
    }
    return of(reached, trees, all);
  }

  /** The patterns that match {@code name} in this folder, each once. */
  List<Glob> matching(String name, GlobPartRun run) {
    List<Glob> found = new ArrayList<>(settled);
    if (!name.isEmpty()) {
      found.addAll(below);
    }
    tell(name, run, node -> found.addAll(node.ends()));
    return found;
  }

  /** How many places are asked about each name here. */
  int size() {
    return here.size() + trees.size();
  }

  private List<GlobPathNode> after(String name, GlobPartRun run) {
    List<GlobPathNode> found = new ArrayList<>();
    tell(name, run, found::add);
    return found;
  }

  /** Loops and no streams: every name of a tree is asked here. */
  private void tell(String name, GlobPartRun run, Consumer<GlobPathNode> found) {
    for (GlobPathNode node : trees) {
      node.after(name, run, found);
    }
    for (int i = 0; i < here.size(); i++) {
      here.get(i).after(name, run, found);
    }
  }

  private static GlobFolder of(
      List<GlobPathNode> reached, Set<GlobPathNode> trees, Set<Glob> settled) {
    List<Glob> below = new ArrayList<>();
    Set<GlobPathNode> all = trees;
    for (GlobPathNode node : reached) {
      below.addAll(node.below());
      for (var tree = node.tree(); tree.isPresent(); tree = tree.get().tree()) {
        if (!all.contains(tree.get())) {
          all = all == trees ? new LinkedHashSet<>(trees) : all;
          all.add(tree.get());
          below.addAll(tree.get().below());
        }
      }
    }
    // A place may be reached again further down: after **, once at each depth.
    below.removeIf(settled::contains);
    List<GlobPathNode> leading = new ArrayList<>(reached);
    leading.removeIf(node -> !node.leadsOn());
    return new GlobFolder(leading, all, settled, below);
  }
}
