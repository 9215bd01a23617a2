package dev.ambit.core.decision.build;

import dev.ambit.core.decision.BuildCase;
import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.Outcome;
import dev.ambit.core.event.Oid;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a build publishes is of the commit that it is a build of. One that took another commit of
 * its repository too may publish that one under the name of the first.
 */
final class OneCommit implements BuildRule {

  private static final String ID = "build/other-commit";

  @Override
  public List<String> ids() {
    return List.of(ID);
  }

  @Override
  public Stream<Finding> findings(BuildCase judged) {
    List<Oid> taken = judged.facts().checkedOut();
    return taken.stream().skip(1).map(other -> finding(judged, taken.get(0), other));
  }

  private static Finding finding(BuildCase judged, Oid first, Oid other) {
    Map<String, String> values = Map.of("commit", first.hex(), "detail", other.hex());
    return BuildWords.finding(judged, ID, Outcome.REPORT, values);
  }
}
