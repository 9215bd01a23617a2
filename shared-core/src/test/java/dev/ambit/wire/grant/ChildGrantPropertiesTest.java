package dev.ambit.wire.grant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.Gate;
import dev.ambit.core.Verdict;
import dev.ambit.core.decision.Outcome;
import dev.ambit.core.decision.Standing;
import dev.ambit.core.facts.Facts;
import dev.ambit.core.generated.Choice;
import dev.ambit.core.generated.GeneratedGrant;
import dev.ambit.core.generated.GeneratedPush;
import dev.ambit.core.generated.GeneratedStanding;
import dev.ambit.core.generated.NarrowerGrant;
import dev.ambit.core.scope.Grant;
import dev.ambit.core.scope.Narrowing;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What holds for a grant and its child through the whole gate; a seed for each round. */
class ChildGrantPropertiesTest {

  private static final int ROUNDS = Integer.getInteger("ambit.rounds", 100) * 4;

  @Test
  void aChildNeverAllowsWhatItsParentDenies() {
    int within = 0;
    int passed = 0;
    for (long seed = 0; seed < ROUNDS; seed++) {
      Choice choice = Choice.by(seed);
      Grant parent = GeneratedGrant.of(choice);
      Grant child = child(parent, choice);
      if (Narrowing.objections(child, parent).isEmpty()) {
        within++;
        Facts facts = GeneratedPush.byAgent(choice);
        Verdict byChild = verdict(facts, seed, child);
        if (uses(byChild)) {
          passed += outcome(byChild) == Outcome.ALLOW ? 1 : 0;
          assertThat(outcome(byChild))
              .as("seed %d", seed)
              .isGreaterThanOrEqualTo(outcome(verdict(facts, seed, parent)));
        }
      }
    }
    assertThat(within).isBetween(ROUNDS / 4, ROUNDS - ROUNDS / 20);
    assertThat(passed).isGreaterThan(ROUNDS / 100);
  }

  /** One that takes after its parent, or any other. */
  private static Grant child(Grant parent, Choice choice) {
    return choice.once(5) ? GeneratedGrant.of(choice) : NarrowerGrant.of(parent, choice);
  }

  /** A grant that may not be used here permits nothing: what passes then, passes without it. */
  private static boolean uses(Verdict verdict) {
    return verdict.judged().refs().stream().allMatch(ref -> ref.grant().usable().isPresent());
  }

  private static Verdict verdict(Facts facts, long seed, Grant grant) {
    Standing rules = GeneratedStanding.of(Choice.by(~seed), Optional.empty());
    return Gate.judge(
        facts,
        GeneratedStanding.with(
            rules.policy(), GeneratedStanding.book(Optional.of(grant)), List.of()));
  }

  private static Outcome outcome(Verdict verdict) {
    return verdict
        .decision()
        .fold(allow -> Outcome.ALLOW, hold -> Outcome.HOLD, deny -> Outcome.DENY);
  }
}
