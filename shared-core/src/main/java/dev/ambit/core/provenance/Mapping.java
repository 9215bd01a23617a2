package dev.ambit.core.provenance;

import dev.ambit.core.decision.DecisionId;
import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RefName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * From what was reviewed to what landed.
 *
 * @param kind how it landed
 * @param landedTree the tree that landed
 * @param reviewed what was reviewed; empty if nothing is known to have been
 * @param group for a queue, the commit that was built of it and judged on a ref of its own
 * @param drift the paths whose content is not what was reviewed, merged cleanly; escaped
 * @param told what else must be known about it, for people; empty if nothing
 */
public record Mapping(
    Kind kind,
    Oid landedTree,
    Optional<Reviewed> reviewed,
    Optional<Reviewed> group,
    List<String> drift,
    Optional<String> told) {

  /** How a reviewed change can land. */
  public enum Kind {
    /** It was judged as it was pushed to the ref; nothing was reviewed elsewhere before. */
    DIRECT,
    /** The ref moved to the very commit that was reviewed. */
    FAST_FORWARD,
    /** A merge commit brought it, or is it. */
    MERGE,
    /** All commits of the reviewed head became one. */
    SQUASH,
    /** A reviewed commit was done again on another parent. A squash of one commit is the same. */
    REBASE,
    /** Somebody else built a commit of it, which was judged again before it landed as it is. */
    QUEUE,
    /** Nothing that was judged can be said to be what landed. */
    UNMAPPED;

    /** As statements write it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind with this word; empty if this version knows none. */
    public static Optional<Kind> of(String word) {
      return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
  }

  /**
   * Something that was judged and let through before.
   *
   * @param decision the decision
   * @param ref the ref it was for
   * @param head the commit the ref moved to
   * @param commit the commit that corresponds to what landed, at or below the head
   * @param tree that commit's tree
   */
  public record Reviewed(DecisionId decision, RefName ref, Oid head, Oid commit, Oid tree) {}

  public Mapping {
    drift = List.copyOf(drift);
  }

  /** Whether what landed is what was judged. */
  public boolean holds() {
    return kind != Kind.UNMAPPED && drift.isEmpty() && told.isEmpty();
  }
}
