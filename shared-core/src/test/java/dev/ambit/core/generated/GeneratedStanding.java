package dev.ambit.core.generated;

import dev.ambit.core.decision.Approval;
import dev.ambit.core.decision.Policy;
import dev.ambit.core.decision.Standing;
import dev.ambit.core.event.Principal;
import dev.ambit.core.identity.Member;
import dev.ambit.core.identity.Party;
import dev.ambit.core.identity.Registry;
import dev.ambit.core.identity.signal.Identifier;
import dev.ambit.core.scope.Grant;
import dev.ambit.core.scope.GrantBook;
import dev.ambit.core.scope.GrantRecord;
import dev.ambit.wire.agents.AgentFiles;
import dev.ambit.wire.classes.FileClassReader;
import dev.ambit.wire.policy.PolicyInForce;
import dev.ambit.wire.policy.PolicyReader;
import dev.ambit.wire.rules.RuleTextReader;
import dev.ambit.wire.yaml.InvalidDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Policies and registries for the generated pushes. */
public final class GeneratedStanding {

  private static final Registry REGISTRY =
      new Registry(
          List.of(
              member(Party.HUMAN, "dana@example.com", "dana", Optional.empty()),
              member(Party.HUMAN, "finn@example.com", "finn", Optional.empty()),
              member(Party.AGENT, "claude", "agent-claude", Optional.of("erin@example.com"))));
  private static final Identifier IDENTIFIER = Identifier.of(AgentFiles.shipped(), REGISTRY);

  private GeneratedStanding() {}

  /** Rules made by the choice, with this grant in the store. */
  public static Standing of(Choice choice, Optional<Grant> grant) {
    return with(policy(choice), book(grant), List.of());
  }

  /** The same rules with another grant book and other approvals. */
  public static Standing with(Policy policy, GrantBook grants, List<Approval> approvals) {
    return new Standing(
        policy,
        REGISTRY,
        IDENTIFIER,
        FileClassReader.shipped(),
        grants,
        approvals,
        RuleTextReader.shipped(),
        List.of());
  }

  /** A store that holds this grant, signed and trusted. */
  public static GrantBook book(Optional<Grant> grant) {
    return grant
        .map(
            found ->
                new GrantBook(
                    Map.of(
                        found.id(),
                        new GrantRecord.Trusted(found, "dana@example.com", "0".repeat(64))),
                    Map.of()))
        .orElseGet(() -> new GrantBook(Map.of(), Map.of()));
  }

  private static Policy policy(Choice choice) {
    String yaml =
        """
        version: 1
        mode: %s
        protect: ["refs/heads/main"]
        agents: { verified: %s, declared: %s, suspected: report }
        classes: { default: %s, agent-instructions: deny }
        paths: { deny: [%s] }
        limits: { files: %d }
        """
            .formatted(
                choice.once(5) ? "report" : "enforce",
                choice.of(List.of("grant", "grant", "restricted")),
                choice.of(List.of("restricted", "report")),
                choice.of(List.of("hold", "deny", "report")),
                choice.once(2) ? "\"legal/**\"" : "",
                1 + choice.below(12));
    try {
      return PolicyInForce.of(
              PolicyReader.read("policy.yaml", yaml.getBytes(StandardCharsets.UTF_8)))
          .policy();
    } catch (InvalidDocument e) {
      throw new AssertionError(e);
    }
  }

  private static Member member(Party party, String id, String name, Optional<String> operator) {
    return new Member(party, id, List.of(new Principal("git", name)), operator);
  }
}
