package dev.ambit.core.decision.build;

import dev.ambit.core.decision.BuildCase;
import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.Outcome;
import dev.ambit.core.decision.Subject;
import dev.ambit.core.scope.Grant;
import java.util.HashMap;
import java.util.Map;

/** Findings about a build, with the placeholders that each of them has. */
final class BuildWords {

  private BuildWords() {}

  /** A finding about the build as a whole. */
  static Finding finding(BuildCase judged, String rule, Outcome outcome, String detail) {
    return finding(judged, rule, outcome, Map.of("detail", detail));
  }

  /** A finding with further placeholders. */
  static Finding finding(BuildCase judged, String rule, Outcome outcome, Map<String, String> more) {
    Map<String, String> values = new HashMap<>(more);
    values.put("pipeline", judged.facts().start().pipeline());
    values.put("agent", judged.actor().id().orElse("an agent"));
    values.put("grant", judged.claimed().map(grant -> grant.id().value()).orElse("none"));
    values.put("owner", judged.claimed().map(Grant::owner).orElse("somebody who may approve"));
    return judged.standing().texts().finding(rule, outcome, Subject.PUSH, values);
  }
}
