package dev.ambit.core.facts;

import dev.ambit.core.event.Oid;
import java.util.List;

/**
 * What an update of a ref brings.
 *
 * @param operation what it does to the ref
 * @param target what the new id finally is, after peeling tags
 * @param tags the annotated tags peeled, outermost first
 * @param commits the commits it brings: reachable from the new id, and neither from the old one nor
 *     from a protected ref as it stood before the push; parents before children
 * @param net for an update, the paths that differ between the old and the new tree and that a
 *     judged commit changed; for a forced one, every path that differs; else empty
 * @param dropped commits that were reachable from the old id and no longer are from the new one;
 *     for a deletion, those that no other protected ref reaches
 */
public record RefChange(
    Operation operation,
    TargetKind target,
    List<TagFacts> tags,
    List<CommitChange> commits,
    List<PathChange> net,
    List<Oid> dropped) {

  /** What kind of object a ref ends at. */
  public enum TargetKind {
    COMMIT,
    TREE,
    BLOB,
    /** The ref is deleted. */
    NOTHING
  }

  public RefChange {
    tags = List.copyOf(tags);
    commits = List.copyOf(commits);
    net = List.copyOf(net);
    dropped = List.copyOf(dropped);
  }
}
