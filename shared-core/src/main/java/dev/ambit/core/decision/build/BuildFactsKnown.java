package dev.ambit.core.decision.build;

import dev.ambit.core.decision.BuildCase;
import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.Outcome;
import dev.ambit.core.facts.Fact;
import java.util.List;
import java.util.stream.Stream;

/** What could not be read about a build is not guessed. */
final class BuildFactsKnown implements BuildRule {

  private static final String COMMITS = "build/commits-unknown";
  private static final String DEFINITION = "build/definition-unknown";

  @Override
  public List<String> ids() {
    return List.of(COMMITS, DEFINITION);
  }

  /**
   * Without its commits nobody can say whose work is built. Without its definition an agent's build
   * could follow any instructions.
   */
  @Override
  public Stream<Finding> findings(BuildCase judged) {
    Outcome forAgents = judged.isRestricted() ? Outcome.DENY : Outcome.REPORT;
    return Stream.concat(
        unknown(judged, judged.facts().commits(), COMMITS, Outcome.DENY),
        unknown(judged, judged.facts().definition(), DEFINITION, forAgents));
  }

  private static Stream<Finding> unknown(
      BuildCase judged, Fact<?> fact, String rule, Outcome outcome) {
    return fact.fold(
        known -> Stream.<Finding>empty(),
        reason -> Stream.of(BuildWords.finding(judged, rule, outcome, reason)));
  }
}
