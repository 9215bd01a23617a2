package dev.ambit.core.provenance;

import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RefName;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.facts.LandedFacts;
import dev.ambit.core.facts.LandedRange;
import dev.ambit.core.identity.Identity;
import dev.ambit.core.scope.GrantId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says of each commit that a move of a protected ref landed how it came from what was reviewed.
 * Pure, but for asking who made commits.
 *
 * @param repository where
 * @param move the move
 * @param history the ledger with that move
 * @param reviews what was reviewed before
 * @param grants the grants that can be proven, by id
 * @param approvals the approvals that can be proven
 * @param authors tells who made commits
 */
public record MoveProvenance(
    RepositoryId repository,
    LandedMove move,
    LedgerHistory history,
    ReviewBook reviews,
    Map<GrantId, GrantProof> grants,
    List<ApprovalProof> approvals,
    Authors authors) {

  /** Tells who made a commit that came by a ref. */
  @FunctionalInterface
  public interface Authors {

    Identity of(Oid commit, RefName cameBy);
  }

  public MoveProvenance {
    grants = Map.copyOf(grants);
    approvals = List.copyOf(approvals);
  }

  /** What is said of one commit of the range that the move landed. */
  public MergeProvenance of(LandedRange range, LandedFacts facts) {
    Mapping mapping =
        MappingChoice.of(facts, reviews, move.decision().isPresent(), range.tipWasReviewed());
    List<Oid> carried = MappingChoice.carried(facts, mapping);
    Set<Oid> about = new HashSet<>(carried);
    about.add(facts.commit());
    mapping.reviewed().map(Mapping.Reviewed::head).ifPresent(about::add);
    return Provenances.of(
        new LandedCase(
            repository,
            move,
            facts.commit(),
            mapping,
            range.rewrites()
                ? Optional.of("the ref left commits behind that it had reached")
                : Optional.empty(),
            history,
            authorship(facts.commit(), carried, mapping),
            grants,
            approvals,
            history.runsOn(about)));
  }

  private List<Authorship> authorship(Oid landed, List<Oid> carried, Mapping mapping) {
    RefName from = mapping.reviewed().map(Mapping.Reviewed::ref).orElse(move.update().ref());
    return Stream.concat(Stream.of(landed), carried.stream())
        .map(id -> Authorship.of(id, authors.of(id, from)))
        .toList();
  }
}
