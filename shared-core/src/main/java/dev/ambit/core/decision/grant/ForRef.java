package dev.ambit.core.decision.grant;

import dev.ambit.core.decision.Finding;
import dev.ambit.core.event.RefName;
import dev.ambit.core.scope.Glob;
import dev.ambit.core.scope.Grant;
import java.util.Map;
import java.util.Optional;

/** The grant lets this ref move. */
final class ForRef implements GrantCondition {

  @Override
  public String id() {
    return "grant/ref";
  }

  @Override
  public Optional<Finding> complaint(Grant grant, Intent intent) {
    if (intent.ref().filter(ref -> !covers(grant, ref.update().ref())).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        intent.denial(
            id(),
            grant,
            Map.of("allowed", Lists.of(grant.scope().refs().stream().map(Glob::text).toList()))));
  }

  private static boolean covers(Grant grant, RefName ref) {
    return grant.scope().refs().stream().anyMatch(glob -> glob.matches(ref.value()));
  }
}
