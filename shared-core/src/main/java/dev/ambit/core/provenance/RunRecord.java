package dev.ambit.core.provenance;

import dev.ambit.core.decision.ChangeKey;
import dev.ambit.core.decision.DecisionId;
import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.Outcome;
import dev.ambit.core.decision.Policy;
import dev.ambit.core.identity.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is kept of a decision about a run of a build server.
 *
 * @param id the decision's id
 * @param at when it took effect
 * @param word the decision's word, or {@value #APPROVED} for a person's approval
 * @param mode whether it was enforced
 * @param key what an approval of it is bound to; empty in records of before that was kept
 * @param stage where it took effect: {@value #WAITING}, {@value #QUEUE}, {@value #START} or {@code
 *     step}
 * @param repository what is built, as grants name it
 * @param job the job's full name
 * @param run the run's number; empty in the queue
 * @param queue the number by which the queue knows the run, the same for its whole life; empty in
 *     records of before that was kept
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
    Policy.Mode mode,
    Optional<ChangeKey> key,
    String stage,
    String repository,
    String job,
    Optional<Integer> run,
    Optional<Long> queue,
    Actor actor,
    Optional<String> grant,
    List<String> causes,
    List<Finding> findings,
    Optional<String> approver) {

  /** The word of a record that tells of an approval. */
  public static final String APPROVED = "approve";

  /** The stage of a run that stands in the queue until somebody approves it. */
  public static final String WAITING = "waiting";

  /** The stage of a run that left the queue without having run. */
  public static final String QUEUE = "queue";

  /** The stage of a run that had begun. */
  public static final String START = "start";

  private static final Set<String> WORDS = Set.of("allow", "hold", "deny", APPROVED);

  public RunRecord {
    causes = List.copyOf(causes);
    findings = List.copyOf(findings);
    if (!WORDS.contains(word)) {
      throw new IllegalArgumentException("a run is decided by allow, hold, deny or approve");
    }
  }

  /** The job as people read it, with the run's number if it had one. Not escaped. */
  public String title() {
    return JobTitle.of(job) + run.map(number -> " #" + number).orElse("");
  }

  /** Whether it tells of a person's approval, and not of a decision. */
  public boolean isApproval() {
    return word.equals(APPROVED);
  }

  /**
   * Whether it is held such that an approval lets it go: it waits in the queue, or it stopped at
   * its start and passes when it is started again as it was. What left the queue is judged anew.
   */
  public boolean isHeld() {
    return word.equals("hold")
        && mode == Policy.Mode.ENFORCE
        && (stage.equals(WAITING) || stage.equals(START));
  }

  /** Whether people lifted what held it. */
  public boolean isLifted() {
    return word.equals("allow")
        && findings.stream().anyMatch(finding -> finding.outcome() == Outcome.HOLD);
  }
}
