package dev.ambit.jenkins.effect;

import dev.ambit.core.BuildVerdict;
import dev.ambit.core.decision.Approval;
import dev.ambit.jenkins.decision.ApprovalRight;
import dev.ambit.jenkins.decision.Judged;
import dev.ambit.jenkins.decision.Judges;
import hudson.model.Failure;
import hudson.model.Job;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** Keeps what people approve on Jenkins' pages. */
final class Approvals {

  private Approvals() {}

  /**
   * Keeps that a user approves a held run.
   *
   * @throws Failure if the site does not let this user; the message is shown to them
   * @throws IOException if it could not be kept
   */
  static void approve(Job<?, ?> job, Judged judged, String userId) throws IOException {
    BuildVerdict held = judged.verdict();
    ApprovalRight right = new ApprovalRight(Judges.of(job).rules().site());
    Optional<String> objection = right.objection(userId, held.judged().actor());
    if (objection.isPresent()) {
      throw new Failure(objection.get());
    }
    String person = right.person(userId).orElseThrow().id();
    RunTrace.approved(judged.request(), held, person);
    Judges.approvals().add(new Approval(held.key(), held.decision().id(), person, Instant.now()));
  }
}
