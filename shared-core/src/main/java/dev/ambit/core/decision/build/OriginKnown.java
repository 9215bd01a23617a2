package dev.ambit.core.decision.build;

import dev.ambit.core.decision.BuildCase;
import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.Outcome;
import dev.ambit.core.event.BuildOrigin;
import dev.ambit.core.event.BuildStart;
import java.util.List;
import java.util.stream.Stream;

/** Somebody answers for a build of agent work, or the repository's own change started it. */
final class OriginKnown implements BuildRule {

  private static final String ID = "build/origin-unknown";

  @Override
  public List<String> ids() {
    return List.of(ID);
  }

  @Override
  public Stream<Finding> findings(BuildCase judged) {
    BuildStart start = judged.facts().start();
    boolean nobody = start.origins().isEmpty() || start.origins().contains(BuildOrigin.NOBODY);
    Outcome outcome = judged.isRestricted() ? Outcome.HOLD : Outcome.REPORT;
    return nobody
        ? Stream.of(BuildWords.finding(judged, ID, outcome, start.pipeline()))
        : Stream.empty();
  }
}
