package dev.ambit.core.decision.judge;

import dev.ambit.core.decision.Standing;
import dev.ambit.core.identity.Actor;
import dev.ambit.core.identity.Party;
import dev.ambit.core.scope.Grant;
import dev.ambit.core.scope.GrantId;
import java.util.Collection;
import java.util.Optional;

/** An actor whom the registry does not know is the agent of a trusted grant that names them. */
final class GrantedAgent {

  private GrantedAgent() {}

  static Actor orSelf(Actor actor, Collection<GrantId> claimed, Standing standing) {
    return actor.party().isPresent()
        ? actor
        : named(actor, claimed, standing).map(id -> actor.as(Party.AGENT, id)).orElse(actor);
  }

  private static Optional<String> named(
      Actor actor, Collection<GrantId> claimed, Standing standing) {
    return claimed.stream()
        .map(standing.grants()::find)
        .flatMap(
            record ->
                record
                    .fold(trusted -> Optional.of(trusted.grant()), r -> Optional.<Grant>empty())
                    .stream())
        .filter(grant -> grant.principals().stream().anyMatch(actor.principals()::contains))
        .map(grant -> grant.agent().value())
        .findFirst();
  }
}
