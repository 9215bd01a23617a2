package dev.ambit.git.tree;

import dev.ambit.core.facts.FileMode;
import dev.ambit.core.facts.PathChange;
import dev.ambit.core.facts.RepoPath;
import dev.ambit.git.store.ObjectSource;
import dev.ambit.git.store.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds to changed entries what their contents say: how many lines, where a link points. */
public final class MeasuredChanges {

  private final ObjectSource objects;
  private final LineCount lines;

  public MeasuredChanges(ObjectSource objects) {
    this.objects = objects;
    this.lines = new LineCount(objects);
  }

  public List<PathChange> of(List<EntryChange> changes) throws Unreadable {
    List<PathChange> measured = new ArrayList<>(changes.size());
    for (EntryChange change : changes) {
      measured.add(of(change));
    }
    return measured;
  }

  private PathChange of(EntryChange change) throws Unreadable {
    return new PathChange(
        change.path(),
        change.before().map(TreeEntry::side),
        change.after().map(TreeEntry::side),
        lines.of(change.before(), change.after()),
        linkTarget(change));
  }

  private Optional<RepoPath> linkTarget(EntryChange change) throws Unreadable {
    Optional<TreeEntry> link = change.after().filter(entry -> entry.fileMode() == FileMode.SYMLINK);
    if (link.isEmpty()) {
      return Optional.empty();
    }
    byte[] target =
        objects
            .blob(link.get().id())
            .filter(bytes -> bytes.length > 0)
            .orElseThrow(
                () -> new Unreadable("the symlink " + change.path() + " has no usable target"));
    return Optional.of(RepoPath.ofBytes(target));
  }
}
