package dev.ambit.wire.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.Gate;
import dev.ambit.core.decision.Outcome;
import dev.ambit.core.decision.Policy;
import dev.ambit.core.facts.Facts;
import dev.ambit.core.generated.Choice;
import dev.ambit.core.generated.GeneratedGrant;
import dev.ambit.core.generated.GeneratedPush;
import dev.ambit.core.generated.GeneratedStanding;
import dev.ambit.wire.classes.FileClassReader;
import dev.ambit.wire.yaml.InvalidDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What holds whatever a repository's policy says or leaves out; a seed for each round. */
class RepositoryPolicyPropertiesTest {

  private static final int ROUNDS = Integer.getInteger("ambit.rounds", 100);

  @Test
  void aRepositorysPolicyNeverGetsMoreThrough() throws InvalidDocument {
    int stricter = 0;
    for (long seed = 0; seed < ROUNDS; seed++) {
      Choice choice = Choice.by(seed);
      PolicyDocument site = document(fields(choice));
      PolicyDocument repository = document(choice.some(fields(choice), 0));
      Facts facts = GeneratedPush.byAnybody(choice);
      Outcome bySite = outcome(facts, seed, PolicyInForce.of(site).policy());
      Outcome byBoth =
          outcome(
              facts, seed, PolicyInForce.of(site, repository, FileClassReader.shipped()).policy());
      stricter += byBoth == bySite ? 0 : 1;
      assertThat(byBoth).as("seed %d", seed).isGreaterThanOrEqualTo(bySite);
    }
    assertThat(stricter).isPositive();
  }

  private static List<String> fields(Choice choice) {
    List<String> treatments = List.of("allow", "report", "restricted", "grant");
    List<String> outcomes = List.of("allow", "report", "hold", "deny");
    return List.of(
        "mode: " + choice.of(List.of("enforce", "enforce", "report")),
        "protect: [\"refs/heads/" + choice.of(List.of("main", "**", "agent/**")) + "\"]",
        "agents: { verified: %s, declared: %s, suspected: %s, automation: %s }"
            .formatted(
                choice.of(treatments),
                choice.of(treatments),
                choice.of(treatments),
                choice.of(treatments)),
        "classes: { default: %s, ci: %s, agent-instructions: %s }"
            .formatted(choice.of(outcomes), choice.of(outcomes), choice.of(outcomes)),
        "paths: { deny: [\"" + choice.of(List.of("legal/**", "docs/*", "src/keys/**")) + "\"] }",
        "limits: { files: %d, lines: %d }".formatted(1 + choice.below(9), 1 + choice.below(90)),
        "rules: [{ id: own, when: change.files > %d, then: %s, tell: x, next: y }]"
            .formatted(choice.below(9), choice.of(outcomes.subList(1, 4))),
        "approval: { humans: " + (1 + choice.below(3)) + " }");
  }

  private static PolicyDocument document(List<String> fields) throws InvalidDocument {
    List<String> lines = new ArrayList<>(List.of("version: 1"));
    lines.addAll(fields);
    return PolicyReader.read("policy.yaml", String.join("\n", lines).getBytes(UTF_8));
  }

  private static Outcome outcome(Facts facts, long seed, Policy policy) {
    Choice choice = Choice.by(~seed);
    boolean reports = policy.mode() == Policy.Mode.REPORT;
    Outcome decided =
        Gate.judge(
                facts,
                GeneratedStanding.with(
                    policy,
                    GeneratedStanding.book(Optional.of(GeneratedGrant.of(choice))),
                    List.of()))
            .decision()
            .fold(allow -> Outcome.ALLOW, hold -> Outcome.HOLD, deny -> Outcome.DENY);
    return reports ? Outcome.ALLOW : decided;
  }
}
