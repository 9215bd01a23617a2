package dev.ambit.core.provenance;

import dev.ambit.core.effect.DecisionRecord;
import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RefName;

/**
 * A head that an earlier decision let through to a ref that is not protected.
 *
 * @param ref the ref
 * @param head the commit
 * @param decision the decision
 */
public record Review(RefName ref, Oid head, DecisionRecord decision) {

  private static final String QUEUES = "refs/heads/gh-readonly-queue/";

  /** What a statement says of it. */
  Mapping.Reviewed at(Oid commit, Oid tree) {
    return new Mapping.Reviewed(decision.id(), ref, head, commit, tree);
  }

  /** Whether it was of a group that a forge's merge queue made, whoever's work is in it. */
  boolean isOfQueue() {
    return ref.value().startsWith(QUEUES);
  }

  /** Whether the same party asked for both. */
  boolean isBySameActorAs(Review other) {
    return decision.actor().principals().stream()
        .anyMatch(other.decision().actor().principals()::contains);
  }
}
