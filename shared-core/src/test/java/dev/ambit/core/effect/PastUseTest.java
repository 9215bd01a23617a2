package dev.ambit.core.effect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.decision.Approval;
import dev.ambit.core.decision.ChangeKey;
import dev.ambit.core.decision.DecisionId;
import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.Outcome;
import dev.ambit.core.decision.Policy;
import dev.ambit.core.decision.Subject;
import dev.ambit.core.identity.Actor;
import dev.ambit.core.scope.GrantId;
import dev.ambit.core.scope.Usage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PastUseTest {

  private static final GrantId GRANT = new GrantId("PAY-214");
  private static final ChangeKey ONE = new ChangeKey("1".repeat(64));
  private static final ChangeKey OTHER = new ChangeKey("2".repeat(64));

  private static DecisionRecord decision(String word, ChangeKey key) {
    return decision(word, key, List.of());
  }

  private static DecisionRecord decision(String word, ChangeKey key, List<Approval> approvals) {
    return decision(word, Policy.Mode.ENFORCE, key, List.of(), approvals);
  }

  private static DecisionRecord decision(
      String word,
      Policy.Mode mode,
      ChangeKey key,
      List<Finding> findings,
      List<Approval> approvals) {
    return new DecisionRecord(
        new DecisionId("01JD0000000000000000000000"),
        Instant.EPOCH,
        word,
        mode,
        key,
        "git.example.com/payments/checkout",
        "ssh",
        new Actor(Optional.empty(), Optional.empty(), List.of(), Optional.empty()),
        List.of(),
        findings,
        List.of(new GrantAmount(GRANT, new Usage(1, 2, 3, 4))),
        List.of(),
        approvals,
        "policy",
        "facts");
  }

  private static Map<GrantId, Usage> used(PastUse past) {
    return past.used(List.of(GRANT));
  }

  @Test
  void theSameChangeAgainIsAnotherPushAndNoMoreWork() {
    PastUse past = PastUse.of(List.of(decision("allow", ONE), decision("allow", ONE)));
    assertThat(used(past)).containsEntry(GRANT, new Usage(2, 2, 3, 4));
  }

  @Test
  void whatWasRefusedUsedNothing() {
    PastUse past = PastUse.of(List.of(decision("deny", ONE)));
    assertThat(used(past)).isEmpty();
    assertThat(past.knows(ONE)).isFalse();
  }

  @Test
  void whatWasOnlyReportedPassedUnlessItWasForAmbitsOwnRefs() {
    assertThat(reported("path/outside-grant").passed()).isTrue();
    assertThat(reported("ref/reserved").passed()).isFalse();
    assertThat(used(PastUse.of(List.of(reported("ref/reserved"))))).isEmpty();
  }

  private static DecisionRecord reported(String rule) {
    Finding finding = new Finding(rule, Outcome.DENY, Subject.PUSH, "told", "next", false);
    return decision("deny", Policy.Mode.REPORT, ONE, List.of(finding), List.of());
  }

  @Test
  void besideAChangeItsOwnEarlierPushesCount() {
    PastUse past = PastUse.of(List.of(decision("allow", ONE), decision("allow", OTHER)));
    assertThat(past.usedBeside(ONE, List.of(GRANT))).containsEntry(GRANT, new Usage(2, 2, 3, 4));
  }

  @Test
  void aChangeOfLongAgoCountsAsNewWork() {
    PastUse past = PastUse.of(List.of(decision("allow", ONE)));
    for (int i = 0; i < PastUse.CHANGES; i++) {
      past.add(decision("allow", new ChangeKey("%064x".formatted(i + 16))));
    }
    Usage before = used(past).getOrDefault(GRANT, Usage.NOTHING);
    past.add(decision("allow", ONE));
    assertThat(used(past)).containsEntry(GRANT, before.plus(new Usage(1, 2, 3, 4)));
  }

  @Test
  void anApprovalIsUsedOnceWhateverElseIsForgotten() {
    Approval approval =
        new Approval(
            ONE, new DecisionId("01JD0000000000000000000000"), "dana@example.com", Instant.EPOCH);
    PastUse past = PastUse.of(List.of(decision("allow", ONE, List.of(approval))));
    assertThat(past.isUsed(approval)).isTrue();
  }
}
