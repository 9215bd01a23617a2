package dev.ambit.core.decision.grant;

import dev.ambit.core.decision.Finding;
import dev.ambit.core.scope.Grant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** The grant's time is not over: the server's clock is before its expiry. */
final class NotExpired implements GrantCondition {

  @Override
  public String id() {
    return "grant/expired";
  }

  @Override
  public Optional<Finding> complaint(Grant grant, Intent intent) {
    if (intent.now().isBefore(grant.validity().expires())) {
      return Optional.empty();
    }
    return Optional.of(
        intent.denial(
            id(),
            grant,
            Map.of(
                "now",
                intent.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                "expires",
                grant.validity().expires().toString())));
  }
}
