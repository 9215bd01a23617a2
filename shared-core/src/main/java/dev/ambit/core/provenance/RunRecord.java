package dev.ambit.core.provenance;

import dev.ambit.core.decision.DecisionId;
import dev.ambit.core.decision.Finding;
import dev.ambit.core.identity.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is kept of a decision about a run of a build server.
 *
 * @param id the decision's id
 * @param at when it took effect
 * @param word the decision's word, or {@value #APPROVED} for a person's approval
 * @param stage where it took effect, such as {@code queue} or {@code step}
 * @param repository what is built, as grants name it
 * @param job the job's full name
 * @param run the run's number; empty in the queue
 * @param actor who stood behind it
 * @param grant the grant it claimed
 * @param causes why it was asked for, in words
 * @param findings every finding
 * @param approver who approved it
 */
public record RunRecord(
    DecisionId id,
    Instant at,
    String word,
    String stage,
    String repository,
    String job,
    Optional<Integer> run,
    Actor actor,
    Optional<String> grant,
    List<String> causes,
    List<Finding> findings,
    Optional<String> approver) {

  /** The word of a record that tells of an approval. */
  public static final String APPROVED = "approve";

  public RunRecord {
    causes = List.copyOf(causes);
    findings = List.copyOf(findings);
  }
}
