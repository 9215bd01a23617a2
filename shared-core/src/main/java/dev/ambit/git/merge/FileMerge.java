package dev.ambit.git.merge;

import dev.ambit.git.store.Unreadable;
import dev.ambit.git.tree.TreeEntry;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;

/** Merges one file: its presence, its mode and its content. */
record FileMerge(MergedObjects objects, ContentMerge contents) {

  /**
   * What it comes to.
   *
   * @param entry the entry, whose name does not matter; at a conflict a stand-in
   * @param conflict whether the sides could not be brought together
   */
  record Merged(Optional<TreeEntry> entry, boolean conflict) {}

  Merged merge(Sides<TreeEntry> sides) throws Unreadable {
    Optional<Optional<TreeEntry>> resolved = sides.resolved(TreeEntry::sameAs);
    if (resolved.isPresent()) {
      return new Merged(resolved.get(), false);
    }
    if (sides.base().isEmpty() || !areFiles(sides)) {
      return new Merged(standIn(sides), true);
    }
    return mergeFiles(
        sides.base().orElseThrow(), sides.ours().orElseThrow(), sides.theirs().orElseThrow());
  }

  private Merged mergeFiles(TreeEntry base, TreeEntry ours, TreeEntry theirs) throws Unreadable {
    int mode = ours.fileMode() == base.fileMode() ? theirs.mode() : ours.mode();
    Optional<Optional<ObjectId>> id =
        new Sides<>(Optional.of(base.id()), Optional.of(ours.id()), Optional.of(theirs.id()))
            .resolved(ObjectId::equals);
    if (id.isPresent()) {
      return new Merged(id.get().map(known -> entry(ours, mode, known)), false);
    }
    return mergeContents(base, ours, theirs, mode);
  }

  private Merged mergeContents(TreeEntry base, TreeEntry ours, TreeEntry theirs, int mode)
      throws Unreadable {
    Optional<byte[]> old = objects.blob(base.id());
    Optional<byte[]> left = objects.blob(ours.id());
    Optional<byte[]> right = objects.blob(theirs.id());
    if (old.isEmpty() || left.isEmpty() || right.isEmpty()) {
      return new Merged(Optional.of(ours), true);
    }
    MergedContent merged = contents.merge(old.get(), left.get(), right.get());
    TreeEntry entry = entry(ours, mode, objects.addBlob(merged.content()));
    return new Merged(Optional.of(entry), merged.conflict());
  }

  private static boolean areFiles(Sides<TreeEntry> sides) {
    return Stream.of(sides.base(), sides.ours(), sides.theirs())
        .allMatch(side -> side.filter(TreeEntry::isFile).isPresent());
  }

  private static Optional<TreeEntry> standIn(Sides<TreeEntry> sides) {
    return sides.base().or(sides::ours).or(sides::theirs);
  }

  private static TreeEntry entry(TreeEntry like, int mode, ObjectId id) {
    return new TreeEntry(mode, true, like.name(), id);
  }
}
