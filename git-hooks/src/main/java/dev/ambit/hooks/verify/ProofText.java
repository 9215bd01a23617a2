package dev.ambit.hooks.verify;

import dev.ambit.core.decision.DecisionId;
import dev.ambit.core.decision.Words;
import dev.ambit.core.event.Principal;
import dev.ambit.core.identity.Actor;
import dev.ambit.core.provenance.Authorship;
import dev.ambit.core.provenance.Judgement;
import dev.ambit.core.provenance.Mapping;
import dev.ambit.core.provenance.MergeProvenance;
import dev.ambit.core.provenance.check.Proof;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One commit's proof on one screen. */
final class ProofText {

  private final Proof proof;
  private final List<String> lines = new ArrayList<>();

  private ProofText(Proof proof) {
    this.proof = proof;
  }

  /** The lines: who made it, under whose grant, who approved, what was checked. */
  static List<String> of(Proof proof) {
    ProofText text = new ProofText(proof);
    text.who();
    text.permission();
    text.landing();
    text.checked();
    return List.copyOf(text.lines);
  }

  private MergeProvenance said() {
    return proof.statement().content();
  }

  private void who() {
    for (Authorship author : said().authorship()) {
      line(
          "made by",
          who(author)
              + (author.commit().equals(said().commit())
                  ? ""
                  : ", in the reviewed commit " + author.commit().abbreviated())
              + why(author));
    }
    Set<DecisionId> told = new HashSet<>();
    for (Judgement judgement : said().judgements()) {
      if (told.add(judgement.id())) {
        line("pushed by", who(judgement.actor()) + " (" + judgement.role().word() + ")");
      }
    }
  }

  private static String who(Actor actor) {
    return Words.shown(
        actor.party().map(party -> party.word() + " ").orElse("somebody unknown ")
            + actor.id().map(id -> id + " ").orElse("")
            + "as "
            + actor.principals().stream()
                .map(Principal::toString)
                .collect(Collectors.joining(" ")));
  }

  private static String who(Authorship author) {
    String grade = author.grade().map(each -> each.word() + " ").orElse("");
    String name = author.agent().map(each -> " " + each).orElse("");
    return author.kind().equals("human") ? "no evidence of an agent" : grade + author.kind() + name;
  }

  private static String why(Authorship author) {
    return author.evidence().stream()
        .findFirst()
        .map(evidence -> " (" + evidence.signal() + ": " + Words.shown(evidence.text()) + ")")
        .orElse("");
  }

  private void permission() {
    said()
        .grants()
        .forEach(
            grant ->
                line(
                    "granted",
                    grant.id()
                        + " to "
                        + grant.agent()
                        + " by "
                        + Words.shown(grant.issuer())
                        + "; "
                        + Words.shown(grant.owner())
                        + " answers for it"));
    said()
        .approvals()
        .forEach(
            approval ->
                line("approved by", Words.shown(approval.approver()) + " at " + approval.at()));
    if (said().approvals().isEmpty()) {
      line("approved by", "nobody: no decision asked for an approval");
    }
  }

  private void landing() {
    Mapping mapping = said().mapping();
    line(
        "landed",
        mapping.kind().word()
            + " onto "
            + said().landing().update().ref()
            + " at "
            + said().landing().at().truncatedTo(ChronoUnit.SECONDS)
            + (said().landing().recovered() ? ", found later" : ""));
    mapping
        .reviewed()
        .ifPresent(
            reviewed ->
                line(
                    "reviewed as",
                    reviewed.commit().abbreviated()
                        + " of "
                        + Words.shown(reviewed.ref().value())));
    mapping.drift().forEach(path -> line("drift", path));
  }

  private void checked() {
    for (Judgement judgement : said().judgements()) {
      line(
          "judged",
          judgement.role().word()
              + ": "
              + judgement.word()
              + " "
              + judgement.id()
              + (judgement.enforcedAllow() ? "" : " (not enforced)")
              + " by policy "
              + judgement.policy().substring(0, 12));
    }
    said()
        .checks()
        .forEach(
            check ->
                line(
                    "ran", Words.shown(check.kind() + " " + check.name() + ": " + check.result())));
  }

  private void line(String label, String text) {
    lines.add(String.format("  %-13s %s", label, text));
  }
}
