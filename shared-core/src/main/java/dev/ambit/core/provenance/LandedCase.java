package dev.ambit.core.provenance;

import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.scope.GrantId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that a statement about one landed commit is made of.
 *
 * @param repository the repository
 * @param move the move that landed it
 * @param commit the commit
 * @param mapping from what was reviewed to it
 * @param lapse why the ref's history is broken by this move, as seen in the repository
 * @param history the ledger
 * @param authorship who made it
 * @param grants the grants that can be proven, by id
 * @param approvals the approvals that can be proven
 * @param checks what ran on it
 */
public record LandedCase(
    RepositoryId repository,
    LandedMove move,
    Oid commit,
    Mapping mapping,
    Optional<String> lapse,
    LedgerHistory history,
    List<Authorship> authorship,
    Map<GrantId, GrantProof> grants,
    List<ApprovalProof> approvals,
    List<CheckRun> checks) {

  public LandedCase {
    authorship = List.copyOf(authorship);
    grants = Map.copyOf(grants);
    approvals = List.copyOf(approvals);
    checks = List.copyOf(checks);
  }
}
