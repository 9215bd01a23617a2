package dev.ambit.app.facts;

import dev.ambit.app.forge.Account;
import dev.ambit.app.forge.Proposal;
import dev.ambit.core.event.Principal;
import dev.ambit.core.identity.Member;
import dev.ambit.core.identity.Party;
import dev.ambit.core.identity.Registry;
import java.util.ArrayList;
import java.util.List;

/**
 * Who acts in a proposal. Several accounts may have had a hand in one branch, and the forge does
 * not say who pushed which commit: if any of them is an agent, all of it is the agent's. Pure.
 */
final class Actors {

  private Actors() {}

  /** The principals of the one who answers for the whole proposal. */
  static List<Principal> of(Proposal proposal, Registry registry) {
    List<Account> hands = new ArrayList<>(proposal.pushers());
    hands.add(proposal.author());
    return hands.stream()
        .filter(account -> isMachine(account, registry))
        .findFirst()
        .orElse(hands.get(0))
        .principals();
  }

  private static boolean isMachine(Account account, Registry registry) {
    return registry.known(account.principals()).stream()
        .map(Member::party)
        .anyMatch(party -> party != Party.HUMAN);
  }
}
