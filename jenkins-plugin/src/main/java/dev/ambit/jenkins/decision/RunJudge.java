package dev.ambit.jenkins.decision;

import dev.ambit.core.BuildVerdict;
import dev.ambit.core.Gate;
import dev.ambit.core.event.BuildStart;
import dev.ambit.core.event.BuildUse;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.facts.BuildFacts;
import dev.ambit.jenkins.event.RunRequest;
import dev.ambit.jenkins.facts.Reading;
import dev.ambit.jenkins.facts.RunFacts;
import dev.ambit.jenkins.scope.SiteRules;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Judges runs of one repository by the rules of a site. Reads grants and approvals anew each time.
 */
public final class RunJudge {

  private final SiteRules rules;
  private final ApprovalShelf approvals;
  private final boolean followTrusted;
  private final Predicate<BuildUse> open;

  /**
   * A judge.
   *
   * @param rules the site's rules
   * @param approvals where approvals are kept
   * @param followTrusted whether agent runs follow the trusted pipeline where theirs differs
   * @param open what every agent run may use
   */
  public RunJudge(
      SiteRules rules, ApprovalShelf approvals, boolean followTrusted, Predicate<BuildUse> open) {
    this.rules = rules;
    this.approvals = approvals;
    this.followTrusted = followTrusted;
    this.open = open;
  }

  /**
   * Judges the start of a run.
   *
   * @throws IOException if the grants or approvals cannot be read
   */
  public Judged start(RunRequest request, RepositoryId repository, Reading reading, Instant now)
      throws IOException {
    Judged own =
        withUses(judged(request, repository, reading, now, Optional.empty()), repository, now);
    Optional<String> trusted =
        reading.trusted().map(Reading.TrustedPipeline::text).filter(text -> !text.isEmpty());
    return followTrusted && own.isRestricted() && trusted.isPresent()
        ? judged(request, repository, reading.following(trusted.get()), now, trusted)
        : own;
  }

  /**
   * Judges what a running run is about to use.
   *
   * @param claim the grant that the surrounding step names, before all others
   */
  public BuildVerdict use(
      Judged run,
      RepositoryId repository,
      Optional<BuildUse> use,
      Optional<String> claim,
      Instant now)
      throws IOException {
    BuildFacts facts = RunFacts.of(run.request(), repository, run.reading(), now);
    BuildStart start = claim.map(id -> facts.start().claiming(List.of(id))).orElse(facts.start());
    return verdict(facts.at(use.map(start::using).orElse(start), now), now);
  }

  /** What a job is set up to use cannot be refused later, so it counts at the start. */
  private Judged withUses(Judged run, RepositoryId repository, Instant now) throws IOException {
    if (!run.isRestricted()) {
      return run;
    }
    for (BuildUse use : run.reading().uses()) {
      if (!open.test(use)) {
        BuildVerdict verdict = use(run, repository, Optional.of(use), Optional.empty(), now);
        if (verdict.decision().word().equals("deny")) {
          return new Judged(run.request(), run.reading(), verdict, run.followed());
        }
      }
    }
    return run;
  }

  private Judged judged(
      RunRequest request,
      RepositoryId repository,
      Reading reading,
      Instant now,
      Optional<String> followed)
      throws IOException {
    BuildFacts facts = RunFacts.of(request, repository, reading, now);
    return new Judged(request, reading, verdict(facts, now), followed);
  }

  private BuildVerdict verdict(BuildFacts facts, Instant now) throws IOException {
    return Gate.judge(facts, rules.standing(facts, approvals.at(now)));
  }
}
