package dev.ambit.core.decision.rule;

import dev.ambit.core.decision.Case;
import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.Outcome;
import dev.ambit.core.scope.Glob;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** No agent changes the paths that the policy denies, grant or not. */
final class PathInPolicy implements Rule {

  private static final String ID = "path/denied";

  @Override
  public List<String> ids() {
    return List.of(ID);
  }

  @Override
  public Stream<Finding> findings(Case judged) {
    List<Glob> denied = judged.standing().policy().denyPaths();
    if (denied.isEmpty()) {
      return Stream.empty();
    }
    String all = denied.stream().map(Glob::text).limit(5).collect(Collectors.joining(", "));
    return Touch.in(judged)
        .filter(touch -> PathInGrant.denies(denied, touch.change()))
        .map(
            touch ->
                judged
                    .standing()
                    .texts()
                    .finding(
                        ID,
                        touch.restriction(Outcome.DENY),
                        touch.subject(),
                        Values.with(touch.values(), "allowed", all)));
  }
}
