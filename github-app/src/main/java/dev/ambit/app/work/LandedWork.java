package dev.ambit.app.work;

import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RefName;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.facts.LandedFacts;
import dev.ambit.core.facts.LandedRange;
import dev.ambit.core.identity.Identity;
import dev.ambit.core.identity.signal.Identifier;
import dev.ambit.core.provenance.ApprovalProof;
import dev.ambit.core.provenance.Authorship;
import dev.ambit.core.provenance.GrantProof;
import dev.ambit.core.provenance.LandedCase;
import dev.ambit.core.provenance.LandedMove;
import dev.ambit.core.provenance.LedgerHistory;
import dev.ambit.core.provenance.Mapping;
import dev.ambit.core.provenance.MappingChoice;
import dev.ambit.core.provenance.MergeProvenance;
import dev.ambit.core.provenance.Provenances;
import dev.ambit.core.provenance.ReviewBook;
import dev.ambit.core.scope.GrantId;
import dev.ambit.git.CommitLookup;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Says of each commit that a move of a branch landed how it came from what was reviewed. Pure but
 * for reading commits.
 *
 * @param repository where
 * @param move the move
 * @param history the app's ledger with that move
 * @param reviews what was reviewed before
 * @param grants the grants that can be proven
 * @param approvals the approvals that can be proven
 * @param commits reads commits
 * @param identifier tells who made them
 */
record LandedWork(
    RepositoryId repository,
    LandedMove move,
    LedgerHistory history,
    ReviewBook reviews,
    Map<GrantId, GrantProof> grants,
    List<ApprovalProof> approvals,
    CommitLookup commits,
    Identifier identifier) {

  List<MergeProvenance> of(LandedRange range) {
    return range.commits().stream().map(facts -> of(range, facts)).toList();
  }

  private MergeProvenance of(LandedRange range, LandedFacts facts) {
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
    List<Oid> ids = new ArrayList<>(List.of(landed));
    ids.addAll(carried);
    return ids.stream().map(id -> Authorship.of(id, identify(id, from))).toList();
  }

  private Identity identify(Oid id, RefName ref) {
    return commits
        .commit(id)
        .fold(
            commit -> identifier.identify(commit, Optional.of(ref.branch())),
            reason -> new Identity.Unknown(reason, List.of()));
  }
}
