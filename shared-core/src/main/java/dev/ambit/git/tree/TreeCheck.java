package dev.ambit.git.tree;

import dev.ambit.core.facts.FileMode;
import dev.ambit.core.facts.Malformation;
import dev.ambit.core.facts.Malformation.Kind;
import dev.ambit.core.facts.RepoPath;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Checks one tree: its order as a whole, and each entry that is new in this place.
 *
 * @param folder where it stands
 * @param tree the tree
 * @param known the names that a parent has in this place
 */
record TreeCheck(Folder folder, RawTree tree, Set<Name> known) {

  /** A name with its mode. */
  record Name(String name, int mode) {
    static Name of(TreeEntry entry) {
      return new Name(entry.name(), entry.mode());
    }
  }

  void report(List<Malformation> found) {
    reportOrder(found);
    List<TreeEntry> fresh =
        tree.entries().stream().filter(entry -> !known.contains(Name.of(entry))).toList();
    if (!fresh.isEmpty()) {
      Map<String, String> folded = foldedKnownNames();
      for (TreeEntry entry : fresh) {
        reportEntry(entry, found);
        reportCollision(entry, folded, found);
      }
    }
  }

  private void reportOrder(List<Malformation> found) {
    Set<String> names = new HashSet<>();
    for (TreeEntry entry : tree.entries()) {
      if (!names.add(entry.name())) {
        found.add(new Malformation(Kind.TREE, place(entry) + " stands twice in its tree"));
      }
    }
    if (!tree.ordered() && names.size() == tree.entries().size()) {
      found.add(new Malformation(Kind.TREE, "the tree /" + shownPrefix() + " is out of order"));
    }
    if (tree.entries().isEmpty() && folder.depth() > 0) {
      found.add(new Malformation(Kind.TREE, "the tree /" + shownPrefix() + " is empty"));
    }
  }

  private void reportEntry(TreeEntry entry, List<Malformation> found) {
    if (entry.fileMode() == FileMode.ODD || !entry.plainMode()) {
      String mode = (entry.plainMode() ? "" : "0") + Integer.toOctalString(entry.mode());
      found.add(new Malformation(Kind.TREE, place(entry) + " has the mode " + mode));
    }
    if (entry.id().equals(ObjectId.zeroId())) {
      found.add(new Malformation(Kind.TREE, place(entry) + " is of the null id"));
    }
    if (entry.name().isEmpty() || entry.name().indexOf('/') >= 0) {
      found.add(new Malformation(Kind.TREE, place(entry) + " is no name of one entry"));
    }
    if (DotGitNames.looksLikeOne(entry.name())) {
      found.add(new Malformation(Kind.DOT_GIT, place(entry) + " may be taken for .git, . or .."));
    } else if (WindowsNames.mayMeanAnother(entry.name())) {
      String detail = place(entry) + " may be taken for another file by Windows";
      found.add(new Malformation(Kind.PATH_COLLISION, detail));
    }
    NameCharacters.trouble(entry.name())
        .ifPresent(what -> found.add(new Malformation(Kind.PATH_CHARACTERS, place(entry) + what)));
  }

  /** New names are compared with what stays in the tree and with each other. */
  private void reportCollision(
      TreeEntry entry, Map<String, String> folded, List<Malformation> found) {
    String other = folded.putIfAbsent(FoldedName.of(entry.name()), entry.name());
    if (other != null && !other.equals(entry.name())) {
      String detail = place(entry) + " and " + place(other) + " may be taken for one file";
      found.add(new Malformation(Kind.PATH_COLLISION, detail));
    }
  }

  private Map<String, String> foldedKnownNames() {
    Map<String, String> folded = new HashMap<>();
    for (TreeEntry entry : tree.entries()) {
      if (known.contains(Name.of(entry))) {
        folded.put(FoldedName.of(entry.name()), entry.name());
      }
    }
    return folded;
  }

  private String place(TreeEntry entry) {
    return place(entry.name());
  }

  private String place(String name) {
    return name.isEmpty() ? "a nameless entry" : new RepoPath(folder.prefix() + name).text();
  }

  private String shownPrefix() {
    return folder.prefix().isEmpty() ? "" : new RepoPath(folder.prefix()).text();
  }
}
