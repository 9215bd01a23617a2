package dev.ambit.core.decision.build;

import dev.ambit.core.decision.BuildCase;
import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.Outcome;
import dev.ambit.core.decision.Treatment;
import dev.ambit.core.facts.DefinitionChange;
import dev.ambit.core.scope.ClassId;
import dev.ambit.core.scope.FileClass;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Instructions that an agent's build brings itself are a change of class ci: they need a grant that
 * lists the class, or what the policy says of it.
 */
final class DefinitionTrusted implements BuildRule {

  private static final ClassId CI = new ClassId("ci");
  private static final String FILE = "build/pipeline-file";
  private static final String LIBRARY = "build/library";
  private static final String REPLAY = "build/replay";

  @Override
  public List<String> ids() {
    return List.of(FILE, LIBRARY, REPLAY);
  }

  @Override
  public Stream<Finding> findings(BuildCase judged) {
    Outcome outcome = outcome(judged);
    return outcome == Outcome.ALLOW
        ? Stream.empty()
        : judged.facts().definition().toOptional().orElse(List.of()).stream()
            .map(change -> finding(judged, change, outcome));
  }

  private static Outcome outcome(BuildCase judged) {
    if (judged.treatment() == Treatment.ALLOW || isGranted(judged)) {
      return Outcome.ALLOW;
    }
    Outcome full =
        judged.standing().classes().all().stream()
            .filter(each -> each.id().equals(CI))
            .map(each -> of(judged, each))
            .reduce(Outcome.ALLOW, Outcome::or);
    return judged.treatment() == Treatment.REPORT ? full.atMost(Outcome.REPORT) : full;
  }

  private static Outcome of(BuildCase judged, FileClass ci) {
    return judged.standing().policy().classes().of(ci);
  }

  private static boolean isGranted(BuildCase judged) {
    return judged
        .grant()
        .usable()
        .filter(grant -> grant.scope().classes().contains(CI))
        .isPresent();
  }

  private static Finding finding(BuildCase judged, DefinitionChange change, Outcome outcome) {
    return BuildWords.finding(
        judged, rule(change.kind()), outcome, Map.of("detail", change.detail()));
  }

  private static String rule(DefinitionChange.Kind kind) {
    return switch (kind) {
      case PIPELINE_FILE -> FILE;
      case LIBRARY -> LIBRARY;
      case REPLAY -> REPLAY;
    };
  }
}
