package dev.ambit.git.merge;

import dev.ambit.core.facts.RepoPath;
import dev.ambit.git.store.Unreadable;
import dev.ambit.git.tree.Folder;
import dev.ambit.git.tree.RawTree;
import dev.ambit.git.tree.TreeEntry;
import dev.ambit.git.tree.TreeReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;

/** Merges two trees path by path, with a third that both came from. */
final class TreeMerge {

  private final TreeReader trees;
  private final TreeWriter writer;
  private final FileMerge files;
  private final Set<RepoPath> conflicts = new HashSet<>();

  TreeMerge(TreeReader trees, MergedObjects objects, ContentMerge contents) {
    this.trees = trees;
    this.writer = new TreeWriter(objects);
    this.files = new FileMerge(objects, contents);
  }

  /** Merges; an absent tree has no files. For one merge. */
  MergedTree merge(Sides<ObjectId> sides) throws Unreadable {
    return new MergedTree(folder(Folder.ROOT, sides), conflicts);
  }

  private Optional<ObjectId> folder(Folder folder, Sides<ObjectId> sides) throws Unreadable {
    Optional<Optional<ObjectId>> resolved = sides.resolved(ObjectId::equals);
    if (resolved.isPresent()) {
      return resolved.get();
    }
    List<TreeEntry> merged = new ArrayList<>();
    for (Slot slot : Slot.of(tree(sides.base()), tree(sides.ours()), tree(sides.theirs()))) {
      entry(folder, slot).ifPresent(merged::add);
    }
    return writer.write(withoutFilesUnderFolders(folder, merged));
  }

  private Optional<TreeEntry> entry(Folder folder, Slot slot) throws Unreadable {
    if (!slot.isFolder()) {
      FileMerge.Merged file = files.merge(slot.sides());
      if (file.conflict()) {
        conflicts.add(folder.path(slot.name()));
      }
      return file.entry().map(entry -> slot.named(entry.mode(), entry.id()));
    }
    return folder(folder.below(slot.name()), slot.ids()).map(slot::folder);
  }

  /** Where one name would be a file and a folder, the file gives way and is in conflict. */
  private List<TreeEntry> withoutFilesUnderFolders(Folder folder, List<TreeEntry> merged)
      throws Unreadable {
    Set<String> folders = new HashSet<>();
    merged.stream().filter(TreeEntry::isTree).map(TreeEntry::name).forEach(folders::add);
    List<TreeEntry> kept = new ArrayList<>();
    for (TreeEntry entry : merged) {
      if (entry.isTree() || !folders.contains(entry.name())) {
        kept.add(entry);
      } else {
        conflicts.add(folder.path(entry.name()));
      }
    }
    return kept;
  }

  private List<TreeEntry> tree(Optional<ObjectId> id) throws Unreadable {
    RawTree tree = trees.read(id);
    if (!tree.ordered()) {
      throw new Unreadable("a tree that a merge rests on has entries twice or out of order");
    }
    return tree.entries();
  }
}
