package dev.ambit.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.decision.Approval;
import dev.ambit.core.decision.Decision;
import dev.ambit.core.decision.Outcome;
import dev.ambit.core.decision.Policy;
import dev.ambit.core.decision.Standing;
import dev.ambit.core.effect.DecisionRecord;
import dev.ambit.core.effect.PushReply;
import dev.ambit.core.facts.Facts;
import dev.ambit.core.generated.Choice;
import dev.ambit.core.generated.GeneratedGrant;
import dev.ambit.core.generated.GeneratedPush;
import dev.ambit.core.generated.GeneratedStanding;
import dev.ambit.core.generated.Regrouped;
import dev.ambit.core.generated.Weaker;
import dev.ambit.wire.record.DecisionJson;
import dev.ambit.wire.record.ReplyJson;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What holds for every push, whatever is in it. Each round has a seed of its own; {@code
 * -Dambit.rounds=3000} tries more of them.
 */
class GatePropertiesTest {

  private static final int ROUNDS = Integer.getInteger("ambit.rounds", 100);
  private static final List<String> PEOPLE =
      List.of("dana@example.com", "erin@example.com", "finn@example.com");

  @Test
  void theGeneratorsReachEveryDecision() {
    Set<String> seen = new TreeSet<>();
    for (long seed = 0; seed < ROUNDS; seed++) {
      seen.add(judge(GeneratedPush.byAnybody(Choice.by(seed)), standing(seed)).decision().word());
    }
    assertThat(seen).containsExactly("allow", "deny", "hold");
  }

  @ParameterizedTest
  @EnumSource(Regrouped.class)
  void otherCommitsForTheSameWorkNeverGetMoreThrough(Regrouped how) {
    for (long seed = 0; seed < ROUNDS; seed++) {
      Facts facts = GeneratedPush.byAnybody(Choice.by(seed));
      Facts other = how.of(facts, Choice.by(-seed));
      neverMilder(seed, judge(facts, standing(seed)), judge(other, standing(seed)));
      neverMilder(seed, judge(other, standing(seed)), judge(facts, standing(seed)));
    }
  }

  @ParameterizedTest
  @EnumSource(Weaker.class)
  void whatAnAgentLeavesOutNeverGetsMoreThrough(Weaker how) {
    for (long seed = 0; seed < ROUNDS; seed++) {
      Facts facts = GeneratedPush.byAgent(Choice.by(seed));
      neverMilder(seed, judge(facts, standing(seed)), judge(how.of(facts), standing(seed)));
    }
  }

  @Test
  void aRefThatCannotBeReadIsDeniedToEverybody() {
    for (long seed = 0; seed < ROUNDS; seed++) {
      Facts facts = Weaker.withoutFirstRef(GeneratedPush.byAnybody(Choice.by(seed)));
      assertThat(judge(facts, standing(seed)).decision().word())
          .as("seed %d", seed)
          .isEqualTo("deny");
    }
  }

  @Test
  void aStoreWithoutTheGrantNeverGetsMoreThrough() {
    for (long seed = 0; seed < ROUNDS; seed++) {
      Facts facts = GeneratedPush.byAnybody(Choice.by(seed));
      Standing with = standing(seed);
      Standing without =
          GeneratedStanding.with(
              with.policy(), GeneratedStanding.book(Optional.empty()), List.of());
      neverMilder(seed, judge(facts, with), judge(facts, without));
    }
  }

  @Test
  void approvalsLiftHoldsAndNeverADenial() {
    Set<Outcome> lifted = EnumSet.noneOf(Outcome.class);
    for (long seed = 0; seed < ROUNDS; seed++) {
      Facts facts = GeneratedPush.byAnybody(Choice.by(seed));
      Verdict plain = judge(facts, standing(seed));
      Verdict approved = judge(facts, approved(standing(seed), plain));
      if (weight(approved) != weight(plain)) {
        lifted.add(weight(plain));
      }
      assertThat(approved.decision().findings()).isEqualTo(plain.decision().findings());
    }
    assertThat(lifted).containsExactly(Outcome.HOLD);
  }

  @Test
  void anApprovalLeftOutNeverGetsMoreThrough() {
    for (long seed = 0; seed < ROUNDS; seed++) {
      Facts facts = GeneratedPush.byAnybody(Choice.by(seed));
      Standing all = approved(standing(seed), judge(facts, standing(seed)));
      Standing some =
          GeneratedStanding.with(
              all.policy(), all.grants(), Choice.by(seed).some(all.approvals(), 0));
      neverMilder(seed, judge(facts, all), judge(facts, some));
    }
  }

  @Test
  void reportsNeverStop() {
    for (long seed = 0; seed < ROUNDS; seed++) {
      Verdict verdict = judge(GeneratedPush.byAnybody(Choice.by(seed)), standing(seed));
      Outcome strictest =
          verdict.decision().findings().stream()
              .map(finding -> finding.outcome())
              .reduce(Outcome.ALLOW, Outcome::or);
      boolean reports = verdict.judged().standing().policy().mode() == Policy.Mode.REPORT;
      if (strictest.compareTo(Outcome.REPORT) <= 0 || reports) {
        assertThat(verdict.passes()).as("seed %d", seed).isTrue();
      } else {
        assertThat(verdict.passes()).as("seed %d", seed).isFalse();
      }
    }
  }

  @Test
  void theSameInputGivesTheSameBytes() {
    for (long seed = 0; seed < ROUNDS; seed++) {
      assertThat(bytes(seed)).as("seed %d", seed).isEqualTo(bytes(seed));
    }
  }

  private static String bytes(long seed) {
    Verdict verdict = judge(GeneratedPush.byAnybody(Choice.by(seed)), standing(seed));
    PushReply reply = PushReply.of(verdict, PEOPLE);
    return String.join("\n", reply.lines())
        + ReplyJson.line(reply)
        + DecisionJson.line(DecisionRecord.of(verdict));
  }

  private static Standing approved(Standing standing, Verdict verdict) {
    List<Approval> approvals =
        Stream.of("finn@example.com", "erin@example.com", "dana@example.com")
            .map(
                person ->
                    new Approval(
                        verdict.key(),
                        verdict.decision().id(),
                        person,
                        verdict.judged().facts().now()))
            .toList();
    return GeneratedStanding.with(standing.policy(), standing.grants(), approvals);
  }

  private static void neverMilder(long seed, Verdict before, Verdict after) {
    assertThat(weight(after))
        .as("seed %d: %s became %s", seed, before.decision(), after.decision())
        .isGreaterThanOrEqualTo(weight(before));
  }

  private static Outcome weight(Verdict verdict) {
    Decision decision = verdict.decision();
    return decision.fold(allow -> Outcome.ALLOW, hold -> Outcome.HOLD, deny -> Outcome.DENY);
  }

  private static Standing standing(long seed) {
    Choice choice = Choice.by(~seed);
    return GeneratedStanding.of(
        choice, choice.once(6) ? Optional.empty() : Optional.of(GeneratedGrant.of(choice)));
  }

  private static Verdict judge(Facts facts, Standing standing) {
    return Gate.judge(facts, standing);
  }
}
