package dev.ambit.app.dashboard;

import dev.ambit.app.work.DecisionView;
import dev.ambit.core.decision.Approval;
import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.Words;
import dev.ambit.core.effect.DecisionRecord;
import dev.ambit.core.event.Principal;
import dev.ambit.core.event.RefUpdate;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * All that is on record of a decision.
 *
 * @param row it on one line
 * @param mode {@code enforce} or {@code report}
 * @param channel the way in
 * @param principals how the server knew who asked
 * @param conflict why the principals are no one party; empty if they are
 * @param moves what was asked
 * @param findings what was found
 * @param used how much of which grant it used
 * @param approvals the approvals that it used up
 * @param policy the digest of the policy
 * @param facts the digest of the facts
 * @param change what an approval of it is bound to
 * @param run more of a run of a build server; empty for a change
 */
public record Evidence(
    DecisionRow row,
    String mode,
    String channel,
    List<String> principals,
    String conflict,
    List<Move> moves,
    List<Found> findings,
    List<Used> used,
    List<Approved> approvals,
    String policy,
    String facts,
    String change,
    Optional<RunPart> run) {

  /** A ref that was to move: nothing stands for what is made or deleted. */
  public record Move(String ref, String before, String after) {}

  /**
   * What only a run has.
   *
   * @param job the job, as people read it
   * @param name the job, as the build server writes it
   * @param number the run's number; empty in the queue
   * @param stage where the run was then, in words
   * @param causes why it was asked for
   * @param grants the grant that it claimed; empty if it claimed none
   */
  public record RunPart(
      String job,
      String name,
      String number,
      String stage,
      List<String> causes,
      List<String> grants) {}

  /** A finding in words. */
  public record Found(
      String rule, String outcome, String place, String tell, String next, boolean retry) {}

  /** An amount of a grant. */
  public record Used(String grant, int pushes, int commits, int files, int lines) {}

  /** A person's approval. */
  public record Approved(String by, Moment at, String decision) {}

  /** The evidence of a decision. */
  static Evidence of(DecisionView view, Instant now) {
    DecisionRecord decision = view.decision();
    return new Evidence(
        DecisionRow.of(view, now),
        decision.mode().name().toLowerCase(Locale.ROOT),
        decision.channel(),
        decision.actor().principals().stream().map(Principal::toString).map(Words::shown).toList(),
        Words.shown(decision.actor().conflict().orElse("")),
        decision.refs().stream().map(Evidence::move).toList(),
        decision.findings().stream().map(each -> found(each, each.tell(), "the push")).toList(),
        decision.grants().stream()
            .map(
                use ->
                    new Used(
                        use.grant().value(),
                        use.amount().pushes(),
                        use.amount().commits(),
                        use.amount().files(),
                        use.amount().lines()))
            .toList(),
        decision.approvals().stream().map(each -> approved(each, now)).toList(),
        decision.policy(),
        decision.facts(),
        decision.key().sha256(),
        Optional.empty());
  }

  private static Move move(RefUpdate update) {
    return new Move(
        Words.shown(update.ref().value()),
        update.oldId().isZero() ? "" : update.oldId().hex(),
        update.newId().isZero() ? "" : update.newId().hex());
  }

  /**
   * A finding.
   *
   * @param tell its words
   * @param whole what it is about if it is about no part
   */
  static Found found(Finding finding, String tell, String whole) {
    String commit = finding.subject().commit().map(id -> " in " + id.abbreviated()).orElse("");
    String place =
        finding
            .subject()
            .path()
            .map(path -> Words.shown(path.text()))
            .or(() -> finding.subject().ref().map(ref -> Words.shown(ref.value())))
            .orElse(whole);
    return new Found(
        finding.rule(),
        finding.outcome().word(),
        place + commit,
        tell,
        finding.next(),
        finding.retry());
  }

  private static Approved approved(Approval approval, Instant now) {
    return new Approved(
        Words.shown(approval.approver()),
        new Moment(approval.at(), now),
        approval.decision().value());
  }
}
