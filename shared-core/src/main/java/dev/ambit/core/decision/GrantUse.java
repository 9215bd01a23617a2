package dev.ambit.core.decision;

import dev.ambit.core.scope.Grant;
import dev.ambit.core.scope.GrantId;
import dev.ambit.core.scope.GrantRecord;
import java.util.List;
import java.util.Optional;

/**
 * The grant that an update of a ref claims, and what keeps it from being used.
 *
 * @param claimed the ids claimed, in the order push option, branch name, trailer; several ids of
 *     one source are a fault
 * @param record what the store holds for the claim that counts; empty without a claim
 * @param faults why it cannot be used here; empty if it can
 */
public record GrantUse(List<GrantId> claimed, Optional<GrantRecord> record, List<Finding> faults) {

  public GrantUse {
    claimed = List.copyOf(claimed);
    faults = List.copyOf(faults);
  }

  /** The grant, if it may be used for this ref by this actor now. */
  public Optional<Grant> usable() {
    return faults.isEmpty()
        ? record.flatMap(r -> r.fold(t -> Optional.of(t.grant()), refused -> Optional.empty()))
        : Optional.empty();
  }

  /** The usable grant and those that it narrows, itself first; empty if it may not be used. */
  public List<Grant> lineage() {
    return faults.isEmpty()
        ? record
            .map(r -> r.fold(t -> t.lineage().toList(), refused -> List.<Grant>of()))
            .orElse(List.of())
        : List.of();
  }
}
