package dev.ambit.core.provenance;

import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.scope.ChainId;
import java.util.List;
import java.util.Optional;

/**
 * How one commit landed: who made it, under whose grant, who approved, what was judged, and what is
 * missing. The predicate of Ambit's in-toto statement.
 *
 * @param repository the repository
 * @param commit the commit
 * @param tree its tree
 * @param landing how it came onto the ref
 * @param authorship who made it, and who made the reviewed commits whose content it carries
 * @param mapping from what was reviewed to what landed
 * @param judgements the decisions it stands on, in the order review, queue, landing
 * @param grants the grants that those decisions used
 * @param approvals the approvals that those decisions used
 * @param checks what ran on it or on what was reviewed
 * @param missing what a reader might expect and will not find, in words
 */
public record MergeProvenance(
    RepositoryId repository,
    Oid commit,
    Oid tree,
    Landing landing,
    List<Authorship> authorship,
    Mapping mapping,
    List<Judgement> judgements,
    List<GrantProof> grants,
    List<ApprovalProof> approvals,
    List<CheckRun> checks,
    List<String> missing) {

  /** The type of the predicate. */
  public static final String PREDICATE_TYPE = "https://ambit.dev/merge-provenance/v1";

  public MergeProvenance {
    authorship = List.copyOf(authorship);
    judgements = List.copyOf(judgements);
    grants = List.copyOf(grants);
    approvals = List.copyOf(approvals);
    checks = List.copyOf(checks);
    missing = List.copyOf(missing);
  }

  /** The decision with this role, if there was one. */
  public Optional<Judgement> judgement(Judgement.Role role) {
    return judgements.stream().filter(each -> each.role() == role).findFirst();
  }

  /** Whether an agent made any of it, by its commits or by who asked for a decision. */
  public boolean isByAgent() {
    return authorship.stream().anyMatch(Authorship::isByAgent)
        || judgements.stream().anyMatch(each -> each.actor().isAgent());
  }

  /** Every chain that it belongs to. */
  public List<ChainId> chains() {
    return grants.stream().map(GrantProof::chain).toList();
  }
}
