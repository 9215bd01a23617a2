package dev.ambit.core.identity.signal;

import dev.ambit.core.facts.Person;
import dev.ambit.core.identity.Evidence;
import dev.ambit.core.identity.Party;
import dev.ambit.core.identity.text.Address;
import dev.ambit.core.identity.text.ForgeAccount;
import java.util.Locale;
import java.util.stream.Stream;

/** An author that a forge or its own name calls a bot, and that is on nobody's list. */
final class UnlistedBot implements Signal {

  @Override
  public String id() {
    return "unlisted-bot";
  }

  @Override
  public Stream<Evidence> find(CommitReading commit, KnownParties known) {
    Person author = commit.facts().author();
    Address address = Address.of(author.email());
    boolean app = ForgeAccount.of(address).filter(ForgeAccount::isApp).isPresent();
    boolean bot = app || author.name().toLowerCase(Locale.ROOT).strip().endsWith("[bot]");
    return bot && known.profiles().byIdentity(author.name(), address).isEmpty()
        ? Stream.of(Found.other(this, Party.AUTOMATION, Found.line(author)))
        : Stream.empty();
  }
}
