package dev.ambit.git.tree;

import dev.ambit.core.facts.Malformation;
import dev.ambit.core.facts.Malformation.Kind;
import dev.ambit.git.store.Unreadable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Checks the trees that a commit brings: those that none of its parents has in the same place. What
 * stood there before is not the pusher's doing and is left alone.
 */
public final class NewTrees {

  /** More than these are of no use to anybody. */
  private static final int MOST = 1000;

  private final TreeReader trees;

  /** A tree beside those that stood in its place; what was found in it once is enough. */
  private record Place(ObjectId tree, List<ObjectId> olds) {}

  public NewTrees(TreeReader trees) {
    this.trees = trees;
  }

  /** What is wrong with the new trees in {@code tree}, of a commit whose parents have these. */
  public List<Malformation> check(ObjectId tree, List<ObjectId> parents) {
    List<Malformation> found = new ArrayList<>();
    try {
      check(Folder.ROOT, new Place(tree, parents), new HashSet<>(), found);
    } catch (Unreadable e) {
      found.add(new Malformation(Kind.TREE, e.reason()));
    }
    return found;
  }

  private void check(Folder folder, Place place, Set<Place> seen, List<Malformation> found)
      throws Unreadable {
    if (place.olds().contains(place.tree()) || found.size() >= MOST || !seen.add(place)) {
      return;
    }
    RawTree tree = trees.read(place.tree());
    List<RawTree> before = new ArrayList<>();
    for (ObjectId old : place.olds()) {
      before.add(trees.read(old).sorted());
    }
    BesideOlds beside = new BesideOlds(tree, before);
    if (!beside.bringsNothing(folder)) {
      new TreeCheck(folder, tree, known(before)).report(found);
    }
    for (int i = 0; i < tree.size(); i++) {
      if (tree.isTree(i)) {
        below(folder, beside, i, seen, found);
      }
    }
  }

  private void below(
      Folder folder, BesideOlds beside, int i, Set<Place> seen, List<Malformation> found)
      throws Unreadable {
    List<ObjectId> olds = beside.olds(i);
    ObjectId id = beside.tree().id(i);
    if (!olds.contains(id)) {
      String name = beside.tree().entry(i).name();
      check(folder.below(name), new Place(id, olds), seen, found);
    }
  }

  private static Set<TreeCheck.Name> known(List<RawTree> before) {
    Set<TreeCheck.Name> known = new HashSet<>();
    for (RawTree tree : before) {
      tree.entries().forEach(entry -> known.add(TreeCheck.Name.of(entry)));
    }
    return known;
  }
}
