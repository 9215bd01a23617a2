package dev.ambit.core.decision.build;

import dev.ambit.core.decision.BuildCase;
import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.Outcome;
import java.util.List;
import java.util.stream.Stream;

/**
 * A chain of causes may pass through many hands. If an agent is among them, the build counts as the
 * agent's, and that others were too is worth telling.
 */
final class OneActor implements BuildRule {

  private static final String ID = "build/several-parties";

  @Override
  public List<String> ids() {
    return List.of(ID);
  }

  @Override
  public Stream<Finding> findings(BuildCase judged) {
    return judged.actor().conflict().stream()
        .map(both -> BuildWords.finding(judged, ID, Outcome.REPORT, both));
  }
}
