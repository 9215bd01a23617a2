package dev.ambit.core.effect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.decision.DecisionId;
import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.Outcome;
import dev.ambit.core.decision.Policy;
import dev.ambit.core.decision.Subject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReplyTextTest {

  private static final DecisionId ID = new DecisionId("01JD0000000000000000000000");

  private static Finding finding(String rule, String tell) {
    return new Finding(rule, Outcome.DENY, Subject.PUSH, tell, "leave it out", true);
  }

  private static PushReply reply(
      String word, Policy.Mode mode, List<Finding> findings, int missing) {
    return new PushReply(ID, word, mode, findings, missing, List.of("dana@example.com"), List.of());
  }

  @Test
  void aDenialTellsRuleTextAndNextStep() {
    List<Finding> findings = List.of(finding("class/ci", "a ci file"));
    assertThat(reply("deny", Policy.Mode.ENFORCE, findings, 0).lines())
        .containsExactly(
            "ambit: push denied (1 finding) decision " + ID,
            "  [class/ci] a ci file",
            "    next: leave it out");
  }

  @Test
  void anAllowedPushGetsOneLine() {
    assertThat(reply("allow", Policy.Mode.ENFORCE, List.of(), 0).lines())
        .containsExactly("ambit: push allowed decision " + ID);
  }

  @Test
  void aHeldPushNamesWhoApprovesAndHow() {
    assertThat(reply("hold", Policy.Mode.ENFORCE, List.of(), 1).lines())
        .contains("  waits for 1 approval, by: dana@example.com", "    ambit approve " + ID);
  }

  @Test
  void reportModeSaysWhatWouldHaveHappened() {
    assertThat(reply("deny", Policy.Mode.REPORT, List.of(), 0).lines().get(0))
        .contains("let through", "it would be denied");
  }

  @Test
  void similarFindingsAreOneGroup() {
    List<Finding> findings = List.of(finding("class/ci", "a"), finding("class/ci", "b"));
    assertThat(reply("deny", Policy.Mode.ENFORCE, findings, 0).lines())
        .contains("  [class/ci] a", "    also the push")
        .noneMatch(line -> line.contains("[class/ci] b"));
  }

  @Test
  void moreThanTwentyKindsAreCounted() {
    List<Finding> findings =
        IntStream.range(0, 25).mapToObj(i -> finding("policy/r" + i, "t")).toList();
    assertThat(reply("deny", Policy.Mode.ENFORCE, findings, 0).lines())
        .hasSize(1 + 2 * 20 + 1)
        .last()
        .asString()
        .contains("5 more kinds");
  }
}
