package dev.ambit.core.decision.judge;

import dev.ambit.core.identity.Actor;
import dev.ambit.core.identity.Mailbox;
import dev.ambit.core.identity.Registry;

/** Who may not approve: the people behind the push itself. */
final class Approvers {

  private Approvers() {}

  /** Whether the person acts in this case: acts themselves, or runs the agent that does. */
  static boolean acts(String person, Actor actor, Registry registry) {
    return actor.id().filter(id -> Mailbox.isOne(id, person)).isPresent()
        || registry.known(actor.principals()).stream()
            .anyMatch(
                member ->
                    Mailbox.isOne(member.id(), person)
                        || member.operator().filter(who -> Mailbox.isOne(who, person)).isPresent());
  }
}
