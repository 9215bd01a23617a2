package dev.ambit.core.identity.signal;

import dev.ambit.core.facts.Person;
import dev.ambit.core.identity.Evidence;
import dev.ambit.core.identity.Grade;
import dev.ambit.core.identity.text.Address;
import java.util.stream.Stream;

/** The author line is an agent's or automation's own. */
final class AuthorIdentity implements Signal {

  @Override
  public String id() {
    return "author";
  }

  @Override
  public Stream<Evidence> find(CommitReading commit, KnownParties known) {
    Person author = commit.facts().author();
    return known.profiles().byIdentity(author.name(), Address.of(author.email())).stream()
        .map(profile -> Found.of(this, profile, Grade.DECLARED, Found.line(author)));
  }
}
