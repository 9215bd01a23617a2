package dev.ambit.core.identity.signal;

import dev.ambit.core.facts.Person;
import dev.ambit.core.identity.Evidence;
import dev.ambit.core.identity.Grade;
import dev.ambit.core.identity.Party;
import dev.ambit.core.identity.text.Address;
import java.util.stream.Stream;

/**
 * The committer line is an agent's: it made the object, if perhaps of a person's edits. An
 * automation that commits says nothing, because forges and CI do so for everybody.
 */
final class CommitterIdentity implements Signal {

  @Override
  public String id() {
    return "committer";
  }

  @Override
  public Stream<Evidence> find(CommitReading commit, KnownParties known) {
    Person committer = commit.facts().committer();
    return known.profiles().byIdentity(committer.name(), Address.of(committer.email())).stream()
        .filter(profile -> profile.party() == Party.AGENT)
        .map(profile -> Found.of(this, profile, Grade.DECLARED, Found.line(committer)));
  }
}
