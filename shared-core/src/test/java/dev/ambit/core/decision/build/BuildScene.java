package dev.ambit.core.decision.build;

import dev.ambit.core.BuildVerdict;
import dev.ambit.core.Gate;
import dev.ambit.core.decision.Approval;
import dev.ambit.core.decision.Policy;
import dev.ambit.core.decision.PolicyFault;
import dev.ambit.core.decision.Standing;
import dev.ambit.core.event.BuildOrigin;
import dev.ambit.core.event.BuildStart;
import dev.ambit.core.event.Oid;
import dev.ambit.core.event.Principal;
import dev.ambit.core.event.RefName;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.facts.BuildFacts;
import dev.ambit.core.facts.CommitFacts;
import dev.ambit.core.facts.DefinitionChange;
import dev.ambit.core.facts.Fact;
import dev.ambit.core.facts.Person;
import dev.ambit.core.identity.Member;
import dev.ambit.core.identity.Party;
import dev.ambit.core.identity.Registry;
import dev.ambit.core.identity.signal.Identifier;
import dev.ambit.core.scope.Grant;
import dev.ambit.core.scope.GrantBook;
import dev.ambit.core.scope.GrantId;
import dev.ambit.core.scope.GrantRecord;
import dev.ambit.wire.agents.AgentFiles;
import dev.ambit.wire.classes.FileClassReader;
import dev.ambit.wire.grant.GrantReader;
import dev.ambit.wire.policy.PolicyInForce;
import dev.ambit.wire.policy.PolicyReader;
import dev.ambit.wire.rules.RuleTextReader;
import dev.ambit.wire.yaml.InvalidDocument;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A job, an agent with a grant for it, and a policy: what builds are judged in. */
final class BuildScene {

  static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  static final Principal AGENT = Principal.parse("jenkins:agent-claude");
  static final Principal DANA = Principal.parse("jenkins:dana");
  static final GrantId ID = new GrantId("PAY-214");

  private static final RepositoryId REPOSITORY =
      new RepositoryId("git.example.com", "payments/checkout");
  private static final Registry REGISTRY =
      new Registry(
          List.of(
              new Member(Party.HUMAN, "dana@example.com", List.of(DANA), Optional.empty()),
              new Member(Party.AGENT, "claude", List.of(AGENT), Optional.of("erin@example.com"))));

  private BuildScene() {}

  /** A build of this job for the grant's branch, as this principal starts it. */
  static BuildStart start(Principal by, String pipeline) {
    return new BuildStart(
        REPOSITORY,
        pipeline,
        Optional.of(new RefName("refs/heads/agent/PAY-214/timeout")),
        List.of(by),
        Set.of(BuildOrigin.AUTHENTICATED),
        List.of(),
        Map.of(),
        Optional.empty());
  }

  /** A build that a change of the repository starts. */
  static BuildStart byChange(String branch) {
    return new BuildStart(
        REPOSITORY,
        "checkout/build",
        Optional.of(new RefName("refs/heads/" + branch)),
        List.of(),
        Set.of(BuildOrigin.REPOSITORY),
        List.of(),
        Map.of(),
        Optional.empty());
  }

  static BuildFacts facts(BuildStart start) {
    return facts(start, List.of());
  }

  static BuildFacts facts(
      BuildStart start, List<CommitFacts> commits, DefinitionChange... changes) {
    return new BuildFacts(start, NOW, Fact.known(commits), Fact.known(List.of(changes)), List.of());
  }

  /** A commit with this message by somebody. */
  static CommitFacts commit(String message) {
    Person person = new Person("Sam", "sam@example.com", Optional.of(NOW));
    return new CommitFacts(
        new Oid("1".repeat(40)),
        new Oid("2".repeat(40)),
        List.of(new Oid("3".repeat(40))),
        person,
        person,
        message,
        Fact.known(Optional.empty()),
        List.of(),
        List.of());
  }

  static CommitFacts agentCommit() {
    return commit("Raise the timeout\n\nCo-Authored-By: Claude <noreply@anthropic.com>\n");
  }

  static Grant grant(String more) {
    String yaml =
        """
        version: 1
        id: PAY-214
        task: { title: Raise the checkout timeout }
        agent: claude
        principals: ["jenkins:agent-claude"]
        owner: dana@example.com
        audience: [{ host: git.example.com, repository: payments/checkout }]
        scope:
          refs: ["refs/heads/agent/PAY-214/**"]
          operations: [create, update]
          paths: { allow: ["**"] }
          pipelines: ["checkout/*"]
        %s
        validity: { not-before: 2026-11-24T08:00:00Z, expires: 2026-11-24T18:00:00Z }
        """
            .formatted(more.indent(2));
    try {
      return GrantReader.read("grant.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    } catch (InvalidDocument e) {
      throw new AssertionError(e);
    }
  }

  static GrantBook book(Grant grant) {
    return new GrantBook(
        Map.of(ID, new GrantRecord.Trusted(grant, "dana@example.com", "0".repeat(64))), Map.of());
  }

  static GrantBook revoked() {
    return new GrantBook(
        Map.of(ID, new GrantRecord.Refused(ID, GrantRecord.Why.REVOKED, "revoked: over")),
        Map.of());
  }

  static BuildVerdict judge(BuildFacts facts, GrantBook grants) {
    return Gate.judge(facts, standing(grants, "enforce", List.of(), List.of()));
  }

  static Standing standing(
      GrantBook grants, String mode, List<Approval> approvals, List<PolicyFault> faults) {
    return new Standing(
        policy(mode),
        REGISTRY,
        Identifier.of(AgentFiles.shipped(), REGISTRY),
        FileClassReader.shipped(),
        grants,
        approvals,
        RuleTextReader.shipped(),
        faults);
  }

  private static Policy policy(String mode) {
    String yaml =
        """
        version: 1
        mode: %s
        protect: ["refs/heads/main"]
        agents: { verified: grant, declared: restricted, suspected: report }
        classes: { default: hold }
        """
            .formatted(mode);
    try {
      return PolicyInForce.of(PolicyReader.read("p.yaml", yaml.getBytes(StandardCharsets.UTF_8)))
          .policy();
    } catch (InvalidDocument e) {
      throw new AssertionError(e);
    }
  }
}
