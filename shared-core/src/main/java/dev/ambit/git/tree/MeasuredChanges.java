package dev.ambit.git.tree;

import dev.ambit.core.facts.FileMode;
import dev.ambit.core.facts.PathChange;
import dev.ambit.core.facts.RepoPath;
import dev.ambit.git.store.ObjectSource;
import dev.ambit.git.store.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/** Adds to changed entries what their contents say: how many lines, where a link points. */
public final class MeasuredChanges {

  private final ObjectSource objects;
  private final LineCount lines;
  private final LinkText links;
  private final boolean countLines;

  /**
   * @param trees reads from {@code objects}
   * @param countLines whether lines are counted, or told as none
   */
  public MeasuredChanges(ObjectSource objects, TreeReader trees, boolean countLines) {
    this.objects = objects;
    this.countLines = countLines;
    this.lines = new LineCount(objects);
    this.links = new LinkText(trees, objects);
  }

  /**
   * The changes, measured.
   *
   * @param after the tree that has the new sides; where there is none, everything was deleted
   */
  public List<PathChange> of(List<EntryChange> changes, Optional<ObjectId> after)
      throws Unreadable {
    List<PathChange> measured = new ArrayList<>(changes.size());
    for (EntryChange change : changes) {
      measured.add(of(change, after));
    }
    return measured;
  }

  private PathChange of(EntryChange change, Optional<ObjectId> after) throws Unreadable {
    return new PathChange(
        change.path(),
        change.before().map(TreeEntry::side),
        change.after().map(TreeEntry::side),
        countLines ? lines.of(change.before(), change.after()) : 0,
        linkTarget(change, after));
  }

  private Optional<RepoPath> linkTarget(EntryChange change, Optional<ObjectId> after)
      throws Unreadable {
    Optional<TreeEntry> link = change.after().filter(entry -> entry.fileMode() == FileMode.SYMLINK);
    if (link.isEmpty() || after.isEmpty()) {
      return Optional.empty();
    }
    byte[] target =
        objects
            .blob(link.get().id())
            .filter(bytes -> bytes.length > 0)
            .orElseThrow(
                () -> new Unreadable("the symlink " + change.path() + " has no usable target"));
    return Optional.of(links.writtenOut(after.get(), change.path(), RepoPath.ofBytes(target)));
  }
}
