package dev.ambit.app.work;

import dev.ambit.app.effect.Report;
import dev.ambit.app.effect.ReportJson;
import dev.ambit.app.effect.Reports;
import dev.ambit.app.event.RepositoryPath;
import dev.ambit.app.facts.Gathered;
import dev.ambit.app.facts.ProposalGathering;
import dev.ambit.app.facts.SiteFault;
import dev.ambit.app.forge.Forge;
import dev.ambit.app.forge.Proposal;
import dev.ambit.app.store.DatabaseLedger;
import dev.ambit.app.store.DecisionIndex;
import dev.ambit.app.store.LockedLedger;
import dev.ambit.app.store.StoredVerdict;
import dev.ambit.app.store.Subject;
import dev.ambit.app.store.Verdicts;
import dev.ambit.app.trace.Traces;
import dev.ambit.core.Gate;
import dev.ambit.core.Verdict;
import dev.ambit.core.decision.ChangeKey;
import dev.ambit.core.decision.DecisionId;
import dev.ambit.core.effect.DecisionRecord;
import dev.ambit.core.effect.Ledgered;
import dev.ambit.core.effect.PastUse;
import dev.ambit.core.effect.PushReply;
import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RefUpdate;
import dev.ambit.wire.record.DecisionJson;
import dev.ambit.wire.site.Right;
import dev.ambit.wire.site.SitePerson;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Judges one subject as it stands: read from the forge, gathered, decided, recorded, told. The same
 * answer to the same change is neither recorded nor told again.
 */
final class Judging {

  private final Forge forge;
  private final ProposalGathering gathering;
  private final Jdbi sql;
  private final Verdicts verdicts;
  private final Clock clock;

  Judging(Forge forge, ProposalGathering gathering, Jdbi sql, Clock clock) {
    this.forge = forge;
    this.gathering = gathering;
    this.sql = sql;
    this.verdicts = new Verdicts(sql);
    this.clock = clock;
  }

  /**
   * Judges it.
   *
   * @throws IOException if the forge, the mirror or the ledger cannot be read or written now: to be
   *     tried again
   */
  void judge(Subject subject) throws IOException {
    tellUntold(subject);
    Optional<Proposal> proposal = proposal(subject);
    if (proposal.isPresent() && baseIsVetted(subject, proposal.get())) {
      judge(subject, proposal.get());
    }
  }

  private Optional<Proposal> proposal(Subject subject) throws IOException {
    RepositoryPath repository = new RepositoryPath(subject.repository());
    return subject.isPull()
        ? forge.state().pull(repository, subject.number())
        : forge.state().group(repository, subject.group());
  }

  /**
   * A group that stands on another group is judged when that one has passed; the queue waits. What
   * is below the first group is the target branch itself.
   */
  private boolean baseIsVetted(Subject subject, Proposal proposal) throws IOException {
    if (proposal.before().isEmpty()) {
      return true;
    }
    Oid base = proposal.before().get();
    return verdicts.passed(subject.forge(), subject.repository(), base)
        || forge.state().isOn(proposal.repository(), proposal.target(), base);
  }

  private void judge(Subject subject, Proposal proposal) throws IOException {
    Traces.tell("vcs.ref.head.revision", proposal.head().hex());
    Instant now = clock.instant();
    try {
      Optional<Oid> old = lastAllowed(subject, proposal.head());
      Gathered gathered = gathering.gather(forge, proposal, old, now);
      DatabaseLedger.decisions(sql, forge.id(proposal.repository()))
          .transaction(
              (ledger, handle) -> {
                Verdict verdict = verdict(gathered, ledger);
                tell(verdict);
                if (!keep(subject, gathered, verdict, handle)) {
                  return false;
                }
                DecisionRecord decision = DecisionRecord.of(verdict);
                ledger.append(DecisionJson.line(decision));
                DecisionIndex.keep(handle, decision, forge.name(), Optional.of(subject.name()));
                return true;
              });
    } catch (SiteFault e) {
      keepFault(subject, proposal, now, String.valueOf(e.getMessage()));
    }
    tellUntold(subject);
  }

  /**
   * A proposal is asked about again and again while it waits. That is one event, not several: what
   * it used, and who approved it, is its own.
   */
  private static Verdict verdict(Gathered gathered, LockedLedger ledger) {
    ChangeKey key = Gate.judge(gathered.facts(), gathered.standing()).key();
    PastUse others = ledger.past().without(key, ledger.decisionsOn(key));
    return new Ledgered(others).judge(gathered.facts(), gathered.standing());
  }

  private static void tell(Verdict verdict) {
    Traces.tell("ambit.decision.id", verdict.decision().id().value());
    Traces.tell("ambit.decision.word", verdict.decision().word());
  }

  /** Where the branch stood when it was last let pass: that far it need not be judged again. */
  private Optional<Oid> lastAllowed(Subject subject, Oid head) {
    return verdicts
        .newestPassed(subject)
        .map(last -> last.commit().equals(head) ? last.before() : last.commit())
        .filter(old -> !old.isZero());
  }

  /** Keeps the verdict unless it is the one that was given last; true if it was kept. */
  private boolean keep(Subject subject, Gathered gathered, Verdict verdict, Handle handle) {
    String answer = Answers.digest(verdict);
    if (verdicts.newest(subject).filter(last -> last.answer().equals(answer)).isPresent()) {
      return false;
    }
    List<String> approvers =
        gathered.site().whoMay(Right.APPROVE).stream().map(SitePerson::id).toList();
    RefUpdate update = gathered.facts().push().updates().get(0);
    PushReply reply = PushReply.of(verdict, approvers);
    Report report = Reports.of(reply, verdict.passes(), update.newId());
    Verdicts.keep(
        handle,
        new StoredVerdict(
            subject,
            update.newId(),
            update.oldId(),
            verdict.passes(),
            verdict.decision().id().value(),
            answer,
            ReportJson.write(report),
            gathered.facts().now(),
            Optional.empty()));
    return true;
  }

  private void keepFault(Subject subject, Proposal proposal, Instant now, String reason) {
    String answer = Answers.fault(proposal.head(), reason);
    if (verdicts.newest(subject).filter(last -> last.answer().equals(answer)).isPresent()) {
      return;
    }
    String id = DecisionId.of(now, Answers.sha256(answer + subject)).value();
    Report report = Reports.fault(proposal.head(), id, reason);
    Oid nowhere = new Oid("0".repeat(proposal.head().hex().length()));
    sql.useTransaction(
        handle ->
            Verdicts.keep(
                handle,
                new StoredVerdict(
                    subject,
                    proposal.head(),
                    nowhere,
                    false,
                    id,
                    answer,
                    ReportJson.write(report),
                    now,
                    Optional.empty())));
  }

  /**
   * Tells the newest verdict if it may not have been told. Whoever died between telling and noting
   * it has told already: the forge is asked first.
   */
  private void tellUntold(Subject subject) throws IOException {
    Optional<StoredVerdict> newest = verdicts.newest(subject);
    if (newest.isEmpty() || newest.get().reference().isPresent()) {
      return;
    }
    StoredVerdict verdict = newest.get();
    RepositoryPath repository = new RepositoryPath(subject.repository());
    OptionalInt pull = subject.isPull() ? OptionalInt.of(subject.number()) : OptionalInt.empty();
    Optional<String> told = forge.voice().told(repository, verdict.commit(), verdict.decision());
    String reference =
        told.isPresent()
            ? told.get()
            : forge.voice().tell(repository, pull, ReportJson.read(verdict.report()));
    verdicts.posted(verdict.decision(), reference, clock.instant());
  }
}
