package dev.ambit.core.decision.grant;

import dev.ambit.core.decision.Finding;
import dev.ambit.core.scope.Grant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** The grant's time has begun. */
final class NotBefore implements GrantCondition {

  @Override
  public String id() {
    return "grant/not-yet-valid";
  }

  @Override
  public Optional<Finding> complaint(Grant grant, Intent intent) {
    if (!intent.now().isBefore(grant.validity().notBefore())) {
      return Optional.empty();
    }
    return Optional.of(
        intent.denial(
            id(),
            grant,
            Map.of(
                "now",
                intent.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                "detail",
                grant.validity().notBefore().toString())));
  }
}
