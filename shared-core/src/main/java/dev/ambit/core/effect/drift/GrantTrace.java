package dev.ambit.core.effect.drift;

import dev.ambit.core.effect.DecisionRecord;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.scope.GrantRecord;
import java.util.List;

/**
 * All that is on record about the use of a grant in one repository.
 *
 * @param grant the grant, also if it is over or revoked by now
 * @param repository the repository
 * @param used the pushes that were let through under it and that git carried out, the oldest first
 * @param refused the pushes that claimed it and were not let through, the oldest first
 */
public record GrantTrace(
    GrantRecord.Trusted grant,
    RepositoryId repository,
    List<UsedPush> used,
    List<DecisionRecord> refused) {

  public GrantTrace {
    used = List.copyOf(used);
    refused = List.copyOf(refused);
  }

  List<DecisionRecord> usedDecisions() {
    return used.stream().map(UsedPush::decision).toList();
  }
}
