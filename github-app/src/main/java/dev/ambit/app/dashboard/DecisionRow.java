package dev.ambit.app.dashboard;

import dev.ambit.app.work.DecisionView;
import dev.ambit.app.work.RunView;
import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.Outcome;
import dev.ambit.core.decision.Policy;
import dev.ambit.core.decision.Words;
import dev.ambit.core.effect.DecisionRecord;
import dev.ambit.core.identity.Actor;
import dev.ambit.core.provenance.JobTitle;
import dev.ambit.core.provenance.RunRecord;
import dev.ambit.core.scope.GrantId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A decision on one line.
 *
 * @param id its id
 * @param at when
 * @param word {@code allow}, {@code hold} or {@code deny}
 * @param isReported whether it was told and not enforced
 * @param isApproved whether people's approval let it pass
 * @param who who asked
 * @param party {@code agent}, {@code automation}, {@code human} or {@code unknown}
 * @param repository where
 * @param what the pull request, the refs, or the job
 * @param grants the grants that it used
 * @param rules the rules that stopped or held it; for what passed, those that reported
 * @param why the first of its findings in words; empty if it has none
 * @param source which enforcement point decided
 * @param isRun whether it was decided about a run of a build server
 * @param thing what it was decided on: rows of one thing follow each other
 * @param isHeld whether a person could let it pass, if nothing newer was decided on the same
 */
public record DecisionRow(
    String id,
    Moment at,
    String word,
    boolean isReported,
    boolean isApproved,
    String who,
    String party,
    String repository,
    String what,
    List<String> grants,
    List<String> rules,
    String why,
    String source,
    boolean isRun,
    String thing,
    boolean isHeld) {

  /** The row of a decision. */
  public static DecisionRow of(DecisionView view, Instant now) {
    DecisionRecord decision = view.decision();
    List<Finding> findings =
        decision.findings().stream().filter(each -> each.outcome() != Outcome.ALLOW).toList();
    return new DecisionRow(
        decision.id().value(),
        new Moment(decision.at(), now),
        decision.word(),
        decision.mode() == Policy.Mode.REPORT,
        !decision.approvals().isEmpty(),
        who(decision.actor()),
        party(decision.actor()),
        decision.repository(),
        what(view),
        decision.grants().stream().map(use -> use.grant().value()).distinct().toList(),
        findings.stream().map(Finding::rule).distinct().toList(),
        findings.stream().findFirst().map(Finding::tell).orElse(""),
        view.source(),
        false,
        view.source() + " " + decision.repository() + " " + thing(view),
        decision.word().equals("hold") && !decision.passed());
  }

  /** The row of a decision about a run. */
  public static DecisionRow of(RunView view, Instant now) {
    RunRecord run = view.run();
    List<Finding> findings =
        run.findings().stream().filter(each -> each.outcome() != Outcome.ALLOW).toList();
    return new DecisionRow(
        run.id().value(),
        new Moment(run.at(), now),
        run.word(),
        run.mode() == Policy.Mode.REPORT,
        run.isLifted(),
        who(run.actor()),
        party(run.actor()),
        run.repository(),
        Words.shown(run.title()),
        run.grant().filter(GrantId::isWellFormed).stream().toList(),
        findings.stream().map(Finding::rule).distinct().toList(),
        findings.stream().findFirst().map(found -> tell(found, run)).orElse(""),
        view.source(),
        true,
        "run " + run.id(),
        view.waits());
  }

  /** A finding in words, with the job's title for its name. */
  static String tell(Finding finding, RunRecord run) {
    return JobTitle.in(finding.tell(), run.job());
  }

  private static String thing(DecisionView view) {
    return view.subject()
        .orElseGet(
            () ->
                view.decision().refs().stream().map(each -> each.ref().value()).sorted().toList()
                    + " by "
                    + who(view.decision().actor()));
  }

  /** Who somebody is: their id, or else how the server knows them. */
  static String who(Actor actor) {
    return actor
        .id()
        .orElseGet(
            () ->
                actor.principals().stream()
                    .map(principal -> Words.shown(principal.toString()))
                    .collect(Collectors.joining(", ")));
  }

  static String party(Actor actor) {
    return actor.party().map(party -> party.name().toLowerCase(Locale.ROOT)).orElse("unknown");
  }

  private static String what(DecisionView view) {
    return view.subject()
        .map(DecisionRow::subject)
        .orElseGet(
            () ->
                view.decision().refs().stream()
                    .map(update -> Words.shown(update.ref().value()))
                    .map(ref -> ref.replaceFirst("^refs/heads/", ""))
                    .limit(3)
                    .collect(Collectors.joining(", ")));
  }

  private static String subject(String name) {
    return name.startsWith("pull/") ? "#" + name.substring(5) : Words.shown(name);
  }
}
