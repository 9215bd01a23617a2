package dev.ambit.core.provenance.check;

import dev.ambit.core.decision.Words;
import dev.ambit.core.effect.DecisionRecord;
import dev.ambit.core.provenance.Judgement;
import dev.ambit.core.provenance.Mapping;
import dev.ambit.core.provenance.RecordedDecision;
import dev.ambit.core.provenance.check.Check.Topic;
import java.util.List;
import java.util.Optional;

/** Each decision stands in the ledger as the statement tells it, and was about this. */
final class DecisionCheck {

  private final Proof proof;

  private DecisionCheck(Proof proof) {
    this.proof = proof;
  }

  static List<Check> of(Proof proof) {
    DecisionCheck check = new DecisionCheck(proof);
    return proof.said().judgements().stream().map(check::of).toList();
  }

  private Check of(Judgement judgement) {
    String name = judgement.role().word() + " decision " + judgement.id();
    return proof
        .decision(judgement)
        .fold(
            recorded ->
                objection(judgement, recorded)
                    .map(why -> Check.fails(Topic.DECISION, name + ": " + why))
                    .orElse(Check.holds(Topic.DECISION, name + " is on record")),
            reason -> Check.missing(Topic.DECISION, name + ": " + Words.shown(reason)));
  }

  private Optional<String> objection(Judgement judgement, RecordedDecision recorded) {
    DecisionRecord decision = recorded.decision();
    if (!recorded.place().equals(judgement.entry())) {
      return Optional.of("its entry in the ledger is another one");
    }
    if (!decision.id().equals(judgement.id())
        || !decision.at().equals(judgement.at())
        || !decision.word().equals(judgement.word())
        || decision.mode() != judgement.mode()
        || !decision.actor().equals(judgement.actor())
        || !decision.policy().equals(judgement.policy())
        || !decision.facts().equals(judgement.facts())
        || !Judgement.counts(decision.findings()).equals(judgement.findings())) {
      return Optional.of("the record says something else");
    }
    if (!decision.repository().equals(proof.said().repository().toString())) {
      return Optional.of("it was about another repository");
    }
    return isAbout(judgement, decision) ? Optional.empty() : Optional.of("it was about other refs");
  }

  private boolean isAbout(Judgement judgement, DecisionRecord decision) {
    return switch (judgement.role()) {
      case LANDING -> decision.passed() && (isOfTheMove(decision) || isCarriedOut(decision));
      case REVIEW -> letThrough(decision, proof.said().mapping().reviewed());
      case QUEUE -> letThrough(decision, proof.said().mapping().group());
    };
  }

  private boolean isOfTheMove(DecisionRecord decision) {
    return decision.refs().contains(proof.said().landing().update());
  }

  /** A pull request that the forge carried out exactly as it was let through. */
  private boolean isCarriedOut(DecisionRecord decision) {
    Mapping mapping = proof.said().mapping();
    return decision.isProposal()
        && mapping.holds()
        && letThrough(decision, mapping.group().or(mapping::reviewed));
  }

  private static boolean letThrough(DecisionRecord decision, Optional<Mapping.Reviewed> reviewed) {
    return decision.word().equals("allow")
        && reviewed.filter(each -> each.decision().equals(decision.id())).isPresent()
        && decision.refs().stream()
            .anyMatch(
                update ->
                    update.ref().equals(reviewed.get().ref())
                        && update.newId().equals(reviewed.get().head()));
  }
}
