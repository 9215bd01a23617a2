package dev.ambit.wire.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ambit.core.decision.Outcome;
import dev.ambit.core.decision.Policy;
import dev.ambit.core.decision.Treatment;
import dev.ambit.core.scope.ClassId;
import dev.ambit.core.scope.Glob;
import dev.ambit.wire.classes.FileClassReader;
import dev.ambit.wire.yaml.InvalidDocument;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PolicyReaderTest {

  private static PolicyDocument read(String text) throws InvalidDocument {
    return PolicyReader.read("policy.yaml", text.getBytes(StandardCharsets.UTF_8));
  }

  private static PolicyInForce tightened(String site, String repository) throws InvalidDocument {
    return PolicyInForce.of(read(site), read(repository), FileClassReader.shipped());
  }

  @Test
  void aSiteThatSaysNothingHasTheBalancedProfile() throws InvalidDocument {
    Policy policy = PolicyInForce.of(read("version: 1\n")).policy();
    assertThat(policy.mode()).isEqualTo(Policy.Mode.ENFORCE);
    assertThat(policy.protect())
        .containsExactly(Glob.parse("refs/heads/main"), Glob.parse("refs/heads/release/*"));
    assertThat(policy.agents())
        .isEqualTo(
            new Policy.Agents(
                Treatment.GRANT, Treatment.RESTRICTED, Treatment.REPORT, Treatment.REPORT));
    assertThat(policy.classes().otherwise()).isEqualTo(Outcome.HOLD);
    assertThat(policy.classes().byClass())
        .containsEntry(new ClassId("secrets"), Outcome.DENY)
        .containsEntry(new ClassId("agent-instructions"), Outcome.DENY);
    assertThat(policy.limits())
        .isEqualTo(new Policy.Limits(OptionalInt.of(200), OptionalInt.of(5000)));
    assertThat(policy.humans()).isEqualTo(1);
  }

  @Test
  void whatASiteSaysReplacesItsProfile() throws InvalidDocument {
    Policy policy =
        PolicyInForce.of(
                read(
                    """
                    version: 1
                    profile: two-humans
                    protect: ["refs/heads/trunk"]
                    classes: { ci: allow }
                    paths: { deny: ["legal/**"] }
                    limits: { files: 900 }
                    """))
            .policy();
    assertThat(policy.protect()).containsExactly(Glob.parse("refs/heads/trunk"));
    assertThat(policy.humans()).isEqualTo(2);
    assertThat(policy.classes().byClass()).containsEntry(new ClassId("ci"), Outcome.ALLOW);
    assertThat(policy.denyPaths()).containsExactly(Glob.parse("legal/**"));
    assertThat(policy.limits())
        .isEqualTo(new Policy.Limits(OptionalInt.of(900), OptionalInt.of(5000)));
  }

  @Test
  void aRepositoryTightens() throws InvalidDocument {
    PolicyInForce inForce =
        tightened(
            "version: 1\nprofile: report\n",
            """
            version: 1
            mode: enforce
            protect: ["refs/heads/next"]
            agents: { suspected: restricted }
            classes: { ci: deny, scripts: hold }
            paths: { deny: ["legal/**"] }
            limits: { files: 10 }
            approval: { humans: 2 }
            rules:
              - { id: small, when: change.files > 3, then: hold, tell: Many files., next: Split it. }
            """);
    Policy policy = inForce.policy();
    assertThat(policy.mode()).isEqualTo(Policy.Mode.ENFORCE);
    assertThat(policy.protect())
        .contains(Glob.parse("refs/heads/main"), Glob.parse("refs/heads/next"));
    assertThat(policy.agents().suspected()).isEqualTo(Treatment.RESTRICTED);
    assertThat(policy.classes().byClass())
        .containsEntry(new ClassId("ci"), Outcome.DENY)
        .containsEntry(new ClassId("scripts"), Outcome.HOLD);
    assertThat(policy.limits().files()).hasValue(10);
    assertThat(policy.humans()).isEqualTo(2);
    assertThat(policy.rules()).hasSize(1);
    assertThat(inForce.warnings()).isEmpty();
  }

  @Test
  void aRepositoryNeverLoosensAndIsToldSo() throws InvalidDocument {
    String site = "version: 1\nprofile: strict\napproval: { humans: 2 }\n";
    PolicyInForce inForce =
        tightened(
            site,
            """
            version: 1
            mode: report
            agents: { verified: allow, declared: report }
            classes: { default: report, secrets: allow }
            limits: { lines: 9999 }
            approval: { humans: 1 }
            """);
    Policy alone = PolicyInForce.of(read(site)).policy();
    assertThat(inForce.policy().mode()).isEqualTo(alone.mode());
    assertThat(inForce.policy().agents()).isEqualTo(alone.agents());
    assertThat(inForce.policy().classes().otherwise()).isEqualTo(Outcome.DENY);
    assertThat(inForce.policy().classes().byClass())
        .containsEntry(new ClassId("secrets"), Outcome.DENY);
    assertThat(inForce.policy().limits()).isEqualTo(alone.limits());
    assertThat(inForce.policy().humans()).isEqualTo(2);
    assertThat(inForce.warnings())
        .hasSize(7)
        .anyMatch(w -> w.startsWith("agents.verified: allow is milder than the site's grant"));
  }

  @Test
  void theDigestStandsForEverySource() throws InvalidDocument {
    String site = "version: 1\n";
    String digest = PolicyInForce.of(read(site)).policy().digest();
    assertThat(digest)
        .matches("[0-9a-f]{64}")
        .isEqualTo(PolicyInForce.of(read(site)).policy().digest());
    assertThat(tightened(site, site).policy().digest()).isNotEqualTo(digest);
    assertThat(PolicyInForce.of(read(site + "# x\n")).policy().digest()).isNotEqualTo(digest);
    assertThat(PolicyInForce.of(read("version: 1\nprofile: strict\n")).policy().digest())
        .isNotEqualTo(digest);
  }

  @Test
  void everyMistakeIsToldAtOnceWithItsPlace() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    version: 2
                    mode: enforced
                    protect: ["refs/heads/"]
                    agents: { verifed: grant }
                    classes: { secrts: hold, ci: maybe }
                    approval: { humans: 0 }
                    rules:
                      - { id: A, when: change.file > 3, then: allow, tell: x, next: y }
                    """))
        .isInstanceOf(InvalidDocument.class)
        .hasMessageContaining("policy.yaml:1:10: '2' is not one of 1")
        .hasMessageContaining("policy.yaml:2:7: 'enforced' is not one of enforce, report")
        .hasMessageContaining("policy.yaml:3:11: the pattern 'refs/heads/' ends with a slash")
        .hasMessageContaining(
            "policy.yaml:4:11: the key 'verifed' is not known here; did you mean 'verified'?")
        .hasMessageContaining(
            "policy.yaml:5:12: the key 'secrts' is not known here; did you mean 'secrets'?")
        .hasMessageContaining("policy.yaml:5:30: 'maybe' is not one of allow, deny, hold, report")
        .hasMessageContaining("policy.yaml:6:21: at least one human approves")
        .hasMessageContaining("policy.yaml:8:11: a rule's id")
        .hasMessageContaining("policy.yaml:8:20: the condition does not compile")
        .hasMessageContaining("'allow' is not one of deny, hold, report");
  }

  @Test
  void wordsThatCouldFoolATerminalAreAMistake() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    version: 1
                    rules:
                      - { id: a, when: "true", then: hold, tell: "\\e[2J", next: "a\\u202eb" }
                    """))
        .isInstanceOf(InvalidDocument.class)
        .hasMessageContaining("policy.yaml:3:46: one line of at most 200 plain characters")
        .hasMessageContaining("policy.yaml:3:61: one line of at most 200 plain characters");
  }
}
