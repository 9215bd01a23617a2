package dev.ambit.core.decision.grant;

import dev.ambit.core.decision.Finding;
import dev.ambit.core.scope.Grant;
import java.util.Map;
import java.util.Optional;

/** The grant names the transport identity that uses it. */
final class ForPrincipal implements GrantCondition {

  @Override
  public String id() {
    return "grant/principal";
  }

  @Override
  public Optional<Finding> complaint(Grant grant, Intent intent) {
    if (intent.principals().stream().anyMatch(grant.principals()::contains)) {
      return Optional.empty();
    }
    return Optional.of(
        intent.denial(
            id(),
            grant,
            Map.of(
                "principal",
                Lists.of(intent.principals()),
                "allowed",
                Lists.of(grant.principals()))));
  }
}
