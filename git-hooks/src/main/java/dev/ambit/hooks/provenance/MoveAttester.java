package dev.ambit.hooks.provenance;

import dev.ambit.core.effect.DecisionRecord;
import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RefName;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.facts.LandedFacts;
import dev.ambit.core.facts.LandedRange;
import dev.ambit.core.provenance.LandedMove;
import dev.ambit.core.provenance.Mapping;
import dev.ambit.core.provenance.MergeProvenance;
import dev.ambit.core.provenance.MoveProvenance;
import dev.ambit.core.provenance.RecordedDecision;
import dev.ambit.core.provenance.ReviewBook;
import dev.ambit.git.files.FilesRef;
import dev.ambit.git.landing.LandedCommits;
import dev.ambit.git.store.Unreadable;
import dev.ambit.wire.provenance.MoveMarkJson;
import dev.ambit.wire.provenance.SignedStatements;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
    MoveProvenance provenance = provenance(move, isProtected);
    LandedRange range = read(move, provenance.reviews());
    Batch batch = new Batch();
    for (LandedFacts facts : range.commits()) {
      add(provenance.of(range, facts), batch);
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

  private MoveProvenance provenance(LandedMove move, Predicate<RefName> isProtected) {
    List<DecisionRecord> before =
        recorded.history().before(move.landing().place()).stream()
            .map(RecordedDecision::decision)
            .toList();
    return new MoveProvenance(
        repository,
        move,
        recorded.history(),
        ReviewBook.of(before, isProtected),
        evidence.grantProofs(),
        evidence.approvalProofs(),
        authors::identify);
  }

  private LandedRange read(LandedMove move, ReviewBook reviews) throws IOException {
    try {
      return commits.of(move.update(), move.standing(), reviews.heads());
    } catch (Unreadable e) {
      throw new IOException(e.reason(), e);
    }
  }

  private void add(MergeProvenance provenance, Batch batch) throws IOException {
    batch.files.putAll(statements.of(provenance));
    batch.files.putAll(evidence.files(provenance, recorded));
    provenance.mapping().reviewed().map(Mapping.Reviewed::head).ifPresent(batch.along::add);
    batch.commits++;
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
