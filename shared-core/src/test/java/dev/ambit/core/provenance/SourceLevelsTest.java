package dev.ambit.core.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.decision.Approval;
import dev.ambit.core.decision.ChangeKey;
import dev.ambit.core.decision.DecisionId;
import dev.ambit.core.decision.Policy;
import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RefUpdate;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.identity.Actor;
import dev.ambit.core.identity.AgentId;
import dev.ambit.core.scope.GrantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which level a landed commit may honestly be said to have. */
class SourceLevelsTest {

  private static final RefUpdate MOVE =
      Recorded.update("refs/heads/main", Recorded.id('a'), Recorded.id('b'));

  private final Recorded ledger = new Recorded();

  private MergeProvenance landed(Optional<String> lapse, List<String> drift) {
    ledger.land(MOVE);
    LandedMove move =
        LandedMoves.in(
                ledger.history(), MOVE.ref()::equals, Map.of(MOVE.ref(), new Oid(Recorded.id('b'))))
            .get(0);
    List<ApprovalProof> approvals =
        ledger.decided().stream()
            .flatMap(decision -> decision.approvals().stream())
            .map(each -> new ApprovalProof(each.approver(), each.decision(), each.at(), "f"))
            .toList();
    return Provenances.of(
        new LandedCase(
            new RepositoryId("git.example.com", "payments/checkout"),
            move,
            MOVE.newId(),
            new Mapping(
                Mapping.Kind.DIRECT,
                new Oid(Recorded.id('c')),
                Optional.empty(),
                Optional.empty(),
                drift,
                Optional.empty()),
            lapse,
            ledger.history(),
            List.of(),
            Map.of(
                new GrantId("PAY-214"),
                new GrantProof(new GrantId("PAY-214"), "e", "dana", "dana", new AgentId("claude"))),
            approvals,
            List.of()));
  }

  private String level() {
    return level(Optional.empty(), List.of());
  }

  private String level(Optional<String> lapse, List<String> drift) {
    return SourceLevels.of(landed(lapse, drift)).get(0);
  }

  private static Approval approval(String person) {
    return new Approval(
        new ChangeKey("0".repeat(64)),
        new DecisionId("01JD0000000000000000000000"),
        person + "@example.com",
        Instant.parse("2026-11-24T09:00:00Z"));
  }

  private void allow(Actor actor, String... approvers) {
    List<Approval> approvals = Stream.of(approvers).map(SourceLevelsTest::approval).toList();
    ledger.decide("allow", Policy.Mode.ENFORCE, actor, approvals, MOVE);
  }

  @Test
  void anEnforcedDecisionOfOnePersonIsLevelThree() {
    allow(Recorded.human("alice"));
    assertThat(level()).isEqualTo("SLSA_SOURCE_LEVEL_3");
  }

  @Test
  void twoPeopleMakeLevelFour() {
    allow(Recorded.human("alice"), "dana");
    assertThat(level()).isEqualTo("SLSA_SOURCE_LEVEL_4");
  }

  @Test
  void anAgentIsNeverOneOfTheTwo() {
    allow(Recorded.agent("claude"), "dana");
    assertThat(level()).isEqualTo("SLSA_SOURCE_LEVEL_3");
  }

  @Test
  void onePersonUnderOneNameTwiceIsOne() {
    allow(Recorded.human("dana"), "dana");
    assertThat(level()).isEqualTo("SLSA_SOURCE_LEVEL_3");
  }

  @Test
  void whatWasOnlyReportedIsLevelTwo() {
    ledger.decide("allow", Policy.Mode.REPORT, Recorded.human("alice"), List.of(), MOVE);
    assertThat(level()).isEqualTo("SLSA_SOURCE_LEVEL_2");
  }

  @Test
  void aBrokenHistoryIsLevelOne() {
    allow(Recorded.human("alice"), "dana");
    assertThat(level(Optional.of("it was rewritten"), List.of())).isEqualTo("SLSA_SOURCE_LEVEL_1");
  }

  @Test
  void whatNoDecisionLetLandFails() {
    assertThat(SourceLevels.passes(landed(Optional.empty(), List.of()))).isFalse();
  }

  @Test
  void whatIsNotWhatWasReviewedFails() {
    allow(Recorded.human("alice"), "dana");
    MergeProvenance landed = landed(Optional.empty(), List.of("evil.txt"));
    assertThat(SourceSummary.of(landed, "d", landed.landing().at(), "0.1.0").levels())
        .containsExactly("FAILED");
  }
}
