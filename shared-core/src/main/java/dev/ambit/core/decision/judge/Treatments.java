package dev.ambit.core.decision.judge;

import dev.ambit.core.decision.Policy;
import dev.ambit.core.decision.Treatment;
import dev.ambit.core.identity.Actor;
import dev.ambit.core.identity.Identity;

/** What a policy asks of somebody's work. */
final class Treatments {

  private Treatments() {}

  static Treatment ofActor(Actor actor, Policy.Agents agents) {
    if (actor.isAgent()) {
      return agents.verified();
    }
    return actor.isAutomation() ? agents.automation() : Treatment.ALLOW;
  }

  static Treatment ofAuthor(Identity identity, Policy.Agents agents) {
    return identity.fold(
        new Identity.Cases<>(
            agent -> agents.of(agent.grade()),
            automation -> agents.automation(),
            human -> Treatment.ALLOW,
            mixed -> agents.of(mixed.grade()),
            unknown -> agents.suspected()));
  }
}
