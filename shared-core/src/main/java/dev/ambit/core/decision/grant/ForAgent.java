package dev.ambit.core.decision.grant;

import dev.ambit.core.decision.Finding;
import dev.ambit.core.scope.Grant;
import java.util.Map;
import java.util.Optional;

/** The grant is for the agent that the registry knows the actor as. */
final class ForAgent implements GrantCondition {

  @Override
  public String id() {
    return "grant/agent";
  }

  @Override
  public Optional<Finding> complaint(Grant grant, Intent intent) {
    if (!intent.actor().isAgent()
        || intent.actor().id().filter(grant.agent().value()::equals).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        intent.denial(
            id(),
            grant,
            Map.of(
                "detail",
                intent.actor().id().orElse("unknown"),
                "allowed",
                grant.agent().value())));
  }
}
