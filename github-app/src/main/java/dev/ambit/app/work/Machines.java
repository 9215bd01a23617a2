package dev.ambit.app.work;

import dev.ambit.app.event.RepositoryPath;
import dev.ambit.app.facts.SiteFault;
import dev.ambit.app.facts.Sites;
import dev.ambit.app.forge.Account;
import dev.ambit.app.forge.Forge;
import dev.ambit.core.identity.Member;
import dev.ambit.core.identity.Party;
import java.io.IOException;
import java.util.Optional;

/**
 * Which of a forge's accounts are agents or automations.
 *
 * @param forge where
 * @param sites who is who
 */
record Machines(Forge forge, Sites sites) {

  /** The agent or automation behind an account; empty if there is none, or no site file. */
  Optional<Member> behind(RepositoryPath repository, String account) throws IOException {
    try {
      return sites
          .of(forge.id(repository))
          .site()
          .registry()
          .known(Account.named(account).principals())
          .stream()
          .filter(member -> member.party() != Party.HUMAN)
          .findFirst();
    } catch (SiteFault e) {
      return Optional.empty();
    }
  }
}
