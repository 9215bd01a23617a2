package dev.ambit.jenkins.effect;

import dev.ambit.core.BuildVerdict;
import dev.ambit.core.decision.Approval;
import dev.ambit.core.decision.BuildCase;
import dev.ambit.core.decision.Decision;
import dev.ambit.core.provenance.BuildProvenance.Judgement;
import dev.ambit.core.scope.ChainId;
import dev.ambit.core.scope.Grant;
import dev.ambit.jenkins.decision.Judged;
import dev.ambit.jenkins.decision.RunReply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a run was judged by, in plain texts that Jenkins keeps with the run. Empty for none. */
final class KeptVerdict {

  final String repository;
  final String decision;
  final String word;
  final String actor;
  final String grant;
  final String owner;
  final String change;
  final ArrayList<String> chain;
  final ArrayList<String> lines;
  final ArrayList<String> approvers;

  private final String agent;

  private KeptVerdict(Judged judged) {
    BuildVerdict verdict = judged.verdict();
    BuildCase build = verdict.judged();
    Decision answer = verdict.decision();
    this.repository = build.facts().start().repository().toString();
    this.decision = answer.id().value();
    this.word = answer.word();
    this.actor = build.actor().id().orElse("");
    this.grant = build.claimed().map(g -> g.id().value()).orElse("");
    this.owner = build.claimed().map(Grant::owner).orElse("");
    this.agent = build.claimed().map(g -> g.agent().value()).orElse("");
    this.change = verdict.key().sha256();
    this.chain = new ArrayList<>(judged.request().told());
    this.lines = new ArrayList<>(RunReply.lines(verdict));
    this.approvers = new ArrayList<>(approvers(answer));
  }

  static KeptVerdict of(Judged judged) {
    return new KeptVerdict(judged);
  }

  private static List<String> approvers(Decision answer) {
    List<Approval> approvals =
        answer.fold(Decision.Allow::approvals, hold -> List.of(), deny -> List.of());
    return approvals.stream().map(Approval::approver).toList();
  }

  /** Whether a person could let it pass. */
  boolean isHeld() {
    return word.equals("hold");
  }

  /** Whose chain of actions the run belongs to; empty without a grant. */
  Optional<ChainId> chainId() {
    return grant.isEmpty() ? Optional.empty() : Optional.of(ChainId.parse(agent + "/" + grant));
  }

  /**
   * The same for the run's statement.
   *
   * @param end the word of what became of the run
   */
  Judgement judgement(String end) {
    return new Judgement(decision, end, actor, grant, owner, chain, approvers);
  }
}
