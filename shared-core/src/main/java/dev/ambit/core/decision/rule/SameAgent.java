package dev.ambit.core.decision.rule;

import dev.ambit.core.decision.Case;
import dev.ambit.core.decision.CommitCase;
import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.Outcome;
import dev.ambit.core.decision.RefCase;
import dev.ambit.core.decision.Subject;
import dev.ambit.core.event.Oid;
import dev.ambit.core.identity.AgentId;
import dev.ambit.core.identity.Grade;
import dev.ambit.core.identity.Identity;
import dev.ambit.core.scope.Grant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Commits under a grant are by the agent the grant is for. */
final class SameAgent implements Rule {

  private static final String ID = "authorship/other-agent";

  @Override
  public List<String> ids() {
    return List.of(ID);
  }

  @Override
  public Stream<Finding> findings(Case judged) {
    return judged.refs().stream()
        .flatMap(
            ref ->
                ref.grant().usable().stream()
                    .flatMap(
                        grant ->
                            ref.commits().stream()
                                .flatMap(commit -> finding(judged, ref, grant, commit))));
  }

  /**
   * A proven other agent is denied; a mark that names one is only a claim; a suspicion is not even
   * that.
   */
  private static Stream<Finding> finding(Case judged, RefCase ref, Grant grant, CommitCase commit) {
    return agent(commit.identity())
        .filter(agent -> agent.grade() != Grade.SUSPECTED)
        .filter(agent -> !agent.agent().equals(grant.agent()))
        .filter(agent -> !agent.others().contains(grant.agent()))
        .map(agent -> finding(judged, ref, grant, commit, agent))
        .stream();
  }

  private static Finding finding(
      Case judged, RefCase ref, Grant grant, CommitCase commit, Identity.Agent agent) {
    Outcome outcome = agent.grade() == Grade.VERIFIED ? Outcome.DENY : Outcome.REPORT;
    Oid id = commit.change().commit().id();
    AgentId other = agent.agent();
    return judged
        .standing()
        .texts()
        .finding(
            ID,
            outcome,
            Subject.of(ref.facts().update().ref(), id),
            Map.of(
                "commit", id.abbreviated(),
                "detail", other.value(),
                "agent", grant.agent().value(),
                "grant", grant.id().value(),
                "owner", grant.owner()));
  }

  private static Optional<Identity.Agent> agent(Identity identity) {
    return identity instanceof Identity.Agent agent ? Optional.of(agent) : Optional.empty();
  }
}
