package dev.ambit.core.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.decision.Policy;
import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RefName;
import dev.ambit.core.event.RefUpdate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a ledger tells about the moves of protected refs. */
class LandedMovesTest {

  private static final String MAIN = "refs/heads/main";
  private static final RefName MAIN_REF = new RefName(MAIN);
  private static final String A = Recorded.id('a');
  private static final String B = Recorded.id('b');
  private static final String C = Recorded.id('c');

  private final Recorded ledger = new Recorded();

  private List<LandedMove> moves(String now) {
    return LandedMoves.in(ledger.history(), MAIN_REF::equals, Map.of(MAIN_REF, new Oid(now)));
  }

  private List<RefUpdate> missed(String now) {
    return MissedLandings.in(ledger.history(), MAIN_REF::equals, Map.of(MAIN_REF, new Oid(now)))
        .stream()
        .map(MissedLandings.Missed::update)
        .toList();
  }

  @Test
  void aMoveBelongsToTheLastDecisionThatLetItThrough() {
    RefUpdate update = Recorded.update(MAIN, A, B);
    ledger.allow(Recorded.human("alice"), update);
    RecordedDecision second = ledger.allow(Recorded.human("dana"), update);
    ledger.land(update);
    assertThat(moves(B)).hasSize(1);
    assertThat(moves(B).get(0).decision()).contains(second);
    assertThat(moves(B).get(0).lapse()).isEmpty();
  }

  @Test
  void aMoveThatNoDecisionLetThroughHasNone() {
    RefUpdate update = Recorded.update(MAIN, A, B);
    ledger.decide("deny", Policy.Mode.ENFORCE, Recorded.human("dana"), List.of(), update);
    ledger.land(update);
    assertThat(moves(B).get(0).decision()).isEmpty();
  }

  @Test
  void aRefThatStoodElsewhereThanRecordedBreaksItsHistory() {
    ledger.land(Recorded.update(MAIN, A, B));
    RecordedLanding later = ledger.land(Recorded.update(MAIN, C, A));
    assertThat(moves(A).get(1).lapse()).get().asString().contains("it stood at cccccccccc");
    assertThat(moves(A).get(1).continuousSince()).isEqualTo(later.at());
  }

  @Test
  void theSameMoveRecordedTwiceIsOne() {
    RefUpdate update = Recorded.update(MAIN, A, B);
    ledger.land(update);
    ledger.land(update);
    assertThat(moves(B)).hasSize(1);
  }

  @Test
  void whatOtherProtectedRefsReachedBeforeHasLandedBefore() {
    ledger.land(Recorded.update(MAIN, A, B));
    ledger.land(Recorded.update(MAIN, B, C));
    assertThat(moves(C).get(1).standing()).containsExactly(new Oid(B));
  }

  @Test
  void movesThatWereAllowedAndCarriedOutButNotRecordedAreFound() {
    ledger.land(Recorded.update(MAIN, Recorded.id('9'), A));
    ledger.allow(Recorded.human("dana"), Recorded.update(MAIN, A, B));
    ledger.allow(Recorded.human("dana"), Recorded.update(MAIN, B, C));
    assertThat(missed(C)).containsExactly(Recorded.update(MAIN, A, B), Recorded.update(MAIN, B, C));
  }

  @Test
  void theVeryFirstMoveIsFoundToo() {
    ledger.allow(Recorded.human("dana"), Recorded.update(MAIN, "0".repeat(40), A));
    assertThat(missed(A)).containsExactly(Recorded.update(MAIN, "0".repeat(40), A));
  }

  @Test
  void anAllowedMoveThatGitDidNotCarryOutIsNotTakenForLanded() {
    ledger.land(Recorded.update(MAIN, Recorded.id('9'), A));
    ledger.allow(Recorded.human("dana"), Recorded.update(MAIN, A, B));
    assertThat(missed(A)).isEmpty();
  }

  @Test
  void aMovePastAmbitIsNotExplainedAway() {
    ledger.land(Recorded.update(MAIN, Recorded.id('9'), A));
    ledger.allow(Recorded.human("dana"), Recorded.update(MAIN, B, C));
    assertThat(missed(C)).isEmpty();
  }

  @Test
  void aMoveThatWasMissedIsFoundAlsoWhenTheNextOneIsRecordedAlready() {
    RefUpdate first = Recorded.update(MAIN, A, B);
    RefUpdate second = Recorded.update(MAIN, B, C);
    ledger.land(Recorded.update(MAIN, Recorded.id('9'), A));
    ledger.allow(Recorded.human("dana"), first);
    ledger.allow(Recorded.human("dana"), second);
    ledger.land(second);
    assertThat(missed(C)).containsExactly(first);
    ledger.recover(first);
    assertThat(missed(C)).isEmpty();
    assertThat(moves(C)).extracting(LandedMove::update).endsWith(first, second);
    assertThat(moves(C)).allMatch(move -> move.lapse().isEmpty());
  }
}
