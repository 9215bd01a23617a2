package dev.ambit.core.effect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.decision.ChangeKey;
import dev.ambit.core.decision.DecisionId;
import dev.ambit.core.decision.Policy;
import dev.ambit.core.identity.Actor;
import dev.ambit.core.scope.GrantId;
import dev.ambit.core.scope.Usage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UsedGrantsTest {

  private static final GrantId GRANT = new GrantId("PAY-214");
  private static final ChangeKey ONE = new ChangeKey("1".repeat(64));
  private static final ChangeKey OTHER = new ChangeKey("2".repeat(64));

  private static DecisionRecord decision(String word, ChangeKey key) {
    return new DecisionRecord(
        new DecisionId("01JD0000000000000000000000"),
        Instant.EPOCH,
        word,
        Policy.Mode.ENFORCE,
        key,
        "git.example.com/payments/checkout",
        "ssh",
        new Actor(Optional.empty(), Optional.empty(), List.of(), Optional.empty()),
        List.of(),
        List.of(),
        List.of(new GrantAmount(GRANT, new Usage(1, 2, 3, 4))),
        List.of(),
        "policy",
        "facts");
  }

  @Test
  void theSameChangeAgainIsAnotherPushAndNoMoreWork() {
    List<DecisionRecord> past = List.of(decision("allow", ONE), decision("allow", ONE));
    assertThat(UsedGrants.in(past)).containsEntry(GRANT, new Usage(2, 2, 3, 4));
  }

  @Test
  void whatWasRefusedUsedNothing() {
    assertThat(UsedGrants.in(List.of(decision("deny", ONE)))).isEmpty();
  }

  @Test
  void besideAChangeItsOwnEarlierPushesCount() {
    List<DecisionRecord> past = List.of(decision("allow", ONE), decision("allow", OTHER));
    assertThat(UsedGrants.beside(ONE, past)).containsEntry(GRANT, new Usage(2, 2, 3, 4));
  }
}
