package dev.ambit.core.decision.build;

import dev.ambit.core.decision.BuildCase;
import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.Outcome;
import dev.ambit.core.decision.Treatment;
import dev.ambit.core.scope.Glob;
import dev.ambit.core.scope.Grant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An agent's build is of a job that its grant lists. Where only marks in commits say that it is
 * agent work, a person decides.
 */
final class PipelineInGrant implements BuildRule {

  private static final String ID = "build/outside-grant";

  @Override
  public List<String> ids() {
    return List.of(ID);
  }

  @Override
  public Stream<Finding> findings(BuildCase judged) {
    if (!judged.isRestricted()) {
      return Stream.empty();
    }
    return judged.claimed().stream()
        .filter(grant -> !covers(grant, judged.facts().start().pipeline()))
        .map(grant -> finding(judged, grant));
  }

  /** Whether the grant lists the job. */
  static boolean covers(Grant grant, String job) {
    return grant.scope().pipelines().stream().anyMatch(glob -> glob.matches(job));
  }

  private static Finding finding(BuildCase judged, Grant grant) {
    Outcome outcome = judged.treatment() == Treatment.GRANT ? Outcome.DENY : Outcome.HOLD;
    return BuildWords.finding(judged, ID, outcome, Map.of("allowed", listed(grant)));
  }

  private static String listed(Grant grant) {
    List<Glob> pipelines = grant.scope().pipelines();
    return pipelines.isEmpty()
        ? "no job"
        : pipelines.stream().map(Glob::text).collect(Collectors.joining(", "));
  }
}
