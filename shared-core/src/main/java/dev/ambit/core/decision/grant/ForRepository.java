package dev.ambit.core.decision.grant;

import dev.ambit.core.decision.Finding;
import dev.ambit.core.scope.Grant;
import java.util.Map;
import java.util.Optional;

/** The grant holds for this repository on this host. */
final class ForRepository implements GrantCondition {

  @Override
  public String id() {
    return "grant/audience";
  }

  @Override
  public Optional<Finding> complaint(Grant grant, Intent intent) {
    if (grant.audience().contains(intent.repository())) {
      return Optional.empty();
    }
    return Optional.of(
        intent.denial(
            id(),
            grant,
            Map.of(
                "detail", intent.repository().toString(), "allowed", Lists.of(grant.audience()))));
  }
}
