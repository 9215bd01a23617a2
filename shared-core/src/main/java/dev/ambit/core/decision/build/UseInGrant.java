package dev.ambit.core.decision.build;

import dev.ambit.core.decision.BuildCase;
import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.Outcome;
import dev.ambit.core.event.BuildUse;
import dev.ambit.core.scope.Glob;
import dev.ambit.core.scope.Grant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a running build of agent work uses is in its grant: credentials, labels of nodes, other jobs
 * and ways out. A step cannot wait, so what is not listed is refused.
 */
final class UseInGrant implements BuildRule {

  private static final String PREFIX = "build/";

  @Override
  public List<String> ids() {
    return Arrays.stream(BuildUse.Kind.values()).map(UseInGrant::id).toList();
  }

  @Override
  public Stream<Finding> findings(BuildCase judged) {
    return judged.isRestricted()
        ? judged.facts().start().use().stream()
            .filter(use -> judged.grant().usable().filter(g -> covers(g, use)).isEmpty())
            .map(use -> finding(judged, use))
        : Stream.empty();
  }

  private static boolean covers(Grant grant, BuildUse use) {
    return switch (use.kind()) {
      case JOB -> PipelineInGrant.covers(grant, use.name());
      case CREDENTIAL -> matches(grant.scope().builds().credentials(), use.name());
      case NODE -> matches(grant.scope().builds().nodes(), use.name());
      case DEPLOYMENT -> matches(grant.scope().builds().deployments(), use.name());
    };
  }

  private static boolean matches(List<Glob> globs, String name) {
    return globs.stream().anyMatch(glob -> glob.matches(name));
  }

  private static String id(BuildUse.Kind kind) {
    return PREFIX + kind.word();
  }

  private static Finding finding(BuildCase judged, BuildUse use) {
    return BuildWords.finding(judged, id(use.kind()), Outcome.DENY, Map.of("detail", use.name()));
  }
}
