package dev.ambit.core.decision.grant;

import dev.ambit.core.decision.Finding;
import dev.ambit.core.facts.Operation;
import dev.ambit.core.facts.RefChange;
import dev.ambit.core.scope.Grant;
import java.util.Map;
import java.util.Optional;

/** The grant lets this be done to the ref. */
final class ForOperation implements GrantCondition {

  @Override
  public String id() {
    return "grant/operation";
  }

  @Override
  public Optional<Finding> complaint(Grant grant, Intent intent) {
    Optional<Operation> operation =
        intent.ref().flatMap(ref -> ref.change().toOptional()).map(RefChange::operation);
    if (operation.isEmpty() || grant.scope().operations().contains(operation.get())) {
      return Optional.empty();
    }
    return Optional.of(
        intent.denial(
            id(),
            grant,
            Map.of(
                "operation",
                operation.get().word(),
                "allowed",
                Lists.of(
                    grant.scope().operations().stream().map(Operation::word).sorted().toList()))));
  }
}
