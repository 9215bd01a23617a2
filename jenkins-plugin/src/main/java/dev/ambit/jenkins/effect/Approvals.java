package dev.ambit.jenkins.effect;

import dev.ambit.core.BuildVerdict;
import dev.ambit.core.decision.Approval;
import dev.ambit.jenkins.decision.ApprovalRight;
import dev.ambit.jenkins.decision.Judged;
import dev.ambit.jenkins.decision.Judges;
import hudson.model.Failure;
import hudson.model.Job;
import hudson.model.User;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps what people approve on Jenkins' pages. */
final class Approvals {

  private Approvals() {}

  /**
   * Keeps that the user who asks approves a held run.
   *
   * @param place where the run is
   * @throws Failure if the site does not let this user; the message is shown to them
   * @throws IOException if it could not be kept
   */
  static void approve(Job<?, ?> job, Judged judged, RunPlace place) throws IOException {
    String userId = Optional.ofNullable(User.current()).map(User::getId).orElse("anonymous");
    BuildVerdict held = judged.verdict();
    ApprovalRight right = new ApprovalRight(Judges.of(job).rules().site());
    Optional<String> objection = right.objection(userId, held.judged().actor());
    if (objection.isPresent()) {
      throw new Failure(objection.get());
    }
    String person = right.person(userId).orElseThrow().id();
    RunTrace.approved(judged.request(), held, place, person);
    Judges.approvals().add(new Approval(held.key(), held.decision().id(), person, Instant.now()));
  }

  /**
   * Who approved what has this key, as far as it still counts.
   *
   * @param change the key in hexadecimal
   */
  static List<String> of(String change) throws IOException {
    return Judges.approvals().at(Instant.now()).stream()
        .filter(approval -> approval.key().sha256().equals(change))
        .map(Approval::approver)
        .distinct()
        .toList();
  }
}
