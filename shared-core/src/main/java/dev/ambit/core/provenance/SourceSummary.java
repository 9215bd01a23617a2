package dev.ambit.core.provenance;

import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RefName;
import dev.ambit.core.event.RepositoryId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * SLSA's verification summary of one landed commit.
 *
 * @param repository the repository
 * @param commit the commit
 * @param ref the protected ref it landed on
 * @param at when it was summed up
 * @param verifier Ambit's version
 * @param policy the digest of the policy that let it land; empty if no decision did
 * @param statement SHA-256 of the statement it sums up
 * @param passed whether it may be relied on
 * @param levels the verified levels and properties
 */
public record SourceSummary(
    RepositoryId repository,
    Oid commit,
    RefName ref,
    Instant at,
    String verifier,
    Optional<String> policy,
    String statement,
    boolean passed,
    List<String> levels) {

  /** The type of the predicate. */
  public static final String PREDICATE_TYPE = "https://slsa.dev/verification_summary/v1";

  public SourceSummary {
    levels = List.copyOf(levels);
  }

  /** The summary of a provenance whose statement has this digest. */
  public static SourceSummary of(
      MergeProvenance provenance, String statement, Instant at, String verifier) {
    boolean passed = SourceLevels.passes(provenance);
    return new SourceSummary(
        provenance.repository(),
        provenance.commit(),
        provenance.landing().update().ref(),
        at,
        verifier,
        provenance.judgement(Judgement.Role.LANDING).map(Judgement::policy),
        statement,
        passed,
        passed ? SourceLevels.of(provenance) : List.of("FAILED"));
  }
}
