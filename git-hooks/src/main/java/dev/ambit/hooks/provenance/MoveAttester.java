package dev.ambit.hooks.provenance;

import dev.ambit.core.effect.DecisionRecord;
import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RefName;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.facts.LandedFacts;
import dev.ambit.core.facts.LandedRange;
import dev.ambit.core.provenance.Authorship;
import dev.ambit.core.provenance.LandedCase;
import dev.ambit.core.provenance.LandedMove;
import dev.ambit.core.provenance.Mapping;
import dev.ambit.core.provenance.MappingChoice;
import dev.ambit.core.provenance.MergeProvenance;
import dev.ambit.core.provenance.Provenances;
import dev.ambit.core.provenance.RecordedDecision;
import dev.ambit.core.provenance.ReviewBook;
import dev.ambit.git.files.FilesRef;
import dev.ambit.git.landing.LandedCommits;
import dev.ambit.git.store.Unreadable;
import dev.ambit.wire.provenance.MoveMarkJson;
import dev.ambit.wire.provenance.SignedStatements;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Writes the statements of what one move of a protected ref landed, in batches. Doing it again adds
 * nothing: the same landing gives the same statements.
 *
 * @param repository the repository, as statements name it
 * @param commits reads what landed
 * @param authors tells who made it
 * @param recorded the ledger
 * @param evidence what proves it
 * @param statements signs it
 * @param tree where it goes
 */
record MoveAttester(
    RepositoryId repository,
    LandedCommits commits,
    CommitAuthors authors,
    RecordedHistory recorded,
    SiteEvidence evidence,
    SignedStatements statements,
    AttestationTree tree) {

  private static final int BATCH = 200;

  /**
   * Attests a move.
   *
   * @return how many commits it landed
   */
  int attest(LandedMove move, Predicate<RefName> isProtected, Instant now) throws IOException {
    ReviewBook reviews = reviews(move, isProtected);
    LandedRange range = read(move, reviews);
    Batch batch = new Batch();
    for (LandedFacts facts : range.commits()) {
      add(move, range, facts, reviews, batch);
      if (batch.commits == BATCH) {
        write(batch, move, now);
        batch = new Batch();
      }
    }
    batch.files.put("moves/" + AttestationTree.mark(move), mark(move, range.commits().size()));
    write(batch, move, now);
    return range.commits().size();
  }

  /** What is written at once. */
  private static final class Batch {
    private final Map<String, byte[]> files = new TreeMap<>();
    private final Set<Oid> along = new TreeSet<>();
    private int commits;
  }

  private ReviewBook reviews(LandedMove move, Predicate<RefName> isProtected) {
    List<DecisionRecord> before =
        recorded.history().before(move.landing().place()).stream()
            .map(RecordedDecision::decision)
            .toList();
    return ReviewBook.of(before, isProtected);
  }

  private LandedRange read(LandedMove move, ReviewBook reviews) throws IOException {
    try {
      return commits.of(move.update(), move.standing(), reviews.heads());
    } catch (Unreadable e) {
      throw new IOException(e.reason(), e);
    }
  }

  private void add(
      LandedMove move, LandedRange range, LandedFacts facts, ReviewBook reviews, Batch batch)
      throws IOException {
    Mapping mapping =
        MappingChoice.of(facts, reviews, move.decision().isPresent(), range.tipWasReviewed());
    MergeProvenance provenance = provenance(move, range, facts, mapping);
    batch.files.putAll(statements.of(provenance));
    batch.files.putAll(evidence.files(provenance, recorded));
    mapping.reviewed().map(Mapping.Reviewed::head).ifPresent(batch.along::add);
    batch.commits++;
  }

  private MergeProvenance provenance(
      LandedMove move, LandedRange range, LandedFacts facts, Mapping mapping) {
    List<Oid> carried = MappingChoice.carried(facts, mapping);
    RefName from = mapping.reviewed().map(Mapping.Reviewed::ref).orElse(move.update().ref());
    List<Authorship> authorship = new ArrayList<>(authors.of(List.of(facts.commit()), from));
    authorship.addAll(authors.of(carried, from));
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
            recorded.history(),
            authorship,
            evidence.grantProofs(),
            evidence.approvalProofs(),
            recorded.history().runsOn(about)));
  }

  private static byte[] mark(LandedMove move, int commits) {
    return MoveMarkJson.write(move.update(), commits);
  }

  private void write(Batch batch, LandedMove move, Instant now) throws IOException {
    tree.files()
        .add(
            new FilesRef.Addition(
                batch.files,
                List.copyOf(batch.along),
                "Attest what landed on " + move.update().ref(),
                now));
  }
}
