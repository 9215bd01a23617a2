package dev.ambit.core.identity.signal;

import dev.ambit.core.identity.Evidence;
import dev.ambit.core.identity.Grade;
import java.util.stream.Stream;

/** A subject that a tool begins or ends in a way of its own. */
final class SubjectMark implements Signal {

  @Override
  public String id() {
    return "subject";
  }

  @Override
  public Stream<Evidence> find(CommitReading commit, KnownParties known) {
    String subject = commit.facts().subject();
    return known.profiles().bySubject(subject).stream()
        .map(profile -> Found.of(this, profile, Grade.SUSPECTED, subject));
  }
}
