package dev.ambit.wire.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ambit.core.decision.Approval;
import dev.ambit.core.decision.ChangeKey;
import dev.ambit.core.decision.DecisionId;
import dev.ambit.core.effect.AwaitedMoves;
import dev.ambit.core.effect.GrantAmount;
import dev.ambit.core.effect.PastUse;
import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RefName;
import dev.ambit.core.event.RefUpdate;
import dev.ambit.core.scope.ChainId;
import dev.ambit.core.scope.GrantId;
import dev.ambit.core.scope.Usage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PastUseMemoryTest {

  private static final GrantId GRANT = new GrantId("PAY-214");
  private static final ChangeKey KEY = new ChangeKey("1".repeat(64));
  private static final Approval APPROVAL =
      new Approval(
          KEY, new DecisionId("01JD0000000000000000000000"), "dana@example.com", Instant.EPOCH);

  @Test
  void recallsEverythingThatWasUsed() {
    PastUse past = new PastUse();
    past.use(GRANT, new Usage(1, 2, 3, Integer.MAX_VALUE));
    past.remember(KEY, List.of(new GrantAmount(GRANT, new Usage(1, 2, 3, 4))));
    past.useUp(APPROVAL);
    String text = new PastUseMemory(past, new AwaitedMoves()).text();
    PastUse read = PastUseMemory.KIND.recall(text).past();
    assertThat(read.amounts()).isEqualTo(past.amounts());
    assertThat(read.changes()).isEqualTo(past.changes());
    assertThat(read.isUsed(APPROVAL)).isTrue();
    assertThat(new PastUseMemory(read, new AwaitedMoves()).text()).isEqualTo(text);
  }

  @Test
  void recallsWhatHasNotLandedYet() {
    RefUpdate update =
        new RefUpdate(
            new RefName("refs/heads/a"), new Oid("1".repeat(40)), new Oid("2".repeat(40)));
    AwaitedMoves.Behind behind =
        new AwaitedMoves.Behind(
            new DecisionId("01JD0000000000000000000000"), List.of(ChainId.parse("claude/PAY-214")));
    AwaitedMoves awaited = new AwaitedMoves();
    awaited.await(update, behind);
    PastUseMemory recalled =
        PastUseMemory.KIND.recall(new PastUseMemory(new PastUse(), awaited).text());
    assertThat(recalled.awaited().behind(update)).contains(behind);
    awaited.landed(List.of(update));
    assertThat(awaited.behind(update)).isEmpty();
  }

  @Test
  void refusesWhatItNeverWrote() {
    assertThatThrownBy(() -> PastUseMemory.KIND.recall("{\"used\":[[\"PAY-214\",1]]}"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
