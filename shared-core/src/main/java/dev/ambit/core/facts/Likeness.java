package dev.ambit.core.facts;

import dev.ambit.core.event.Oid;
import java.util.List;

/**
 * What a landed commit has in common with a head that was reviewed before it landed. Found by trees
 * and parentage alone; a message can say anything.
 *
 * @param head the reviewed head
 * @param relation what they have in common
 * @param reviewed the reviewed commit that it corresponds to; at or below the head
 * @param reviewedTree that commit's tree
 * @param commits the reviewed commits whose content it carries under another id
 * @param drift the paths whose content is not what a clean merge of what was reviewed comes to
 */
public record Likeness(
    Oid head,
    Relation relation,
    Oid reviewed,
    Oid reviewedTree,
    List<Oid> commits,
    List<RepoPath> drift) {

  /** What a landed commit can have in common with a reviewed head. The closest goes first. */
  public enum Relation {
    /** It is one of the reviewed commits. */
    SAME,
    /** It is a merge and one of its parents was reviewed. */
    MERGED,
    /** One reviewed commit, done again on another parent, comes to its tree. */
    REPLAYED,
    /** All that the reviewed head brings, done again in one commit, comes to its tree. */
    GATHERED
  }

  public Likeness {
    commits = List.copyOf(commits);
    drift = List.copyOf(drift);
  }
}
