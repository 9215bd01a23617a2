package dev.ambit.core.identity.signal;

import dev.ambit.core.facts.Person;
import dev.ambit.core.identity.AgentId;
import dev.ambit.core.identity.AgentProfile;
import dev.ambit.core.identity.Evidence;
import dev.ambit.core.identity.Grade;
import dev.ambit.core.identity.Party;
import java.util.Optional;

/** Writes findings down as evidence. */
final class Found {

  /** The id under which home-made agents and unlisted bots go. */
  static final AgentId OTHER = new AgentId("other");

  private Found() {}

  static Evidence of(Signal signal, AgentProfile profile, Grade grade, String text) {
    return new Evidence(signal.id(), profile.party(), Optional.of(profile.id()), grade, text);
  }

  static Evidence other(Signal signal, Party party, String text) {
    return new Evidence(signal.id(), party, Optional.of(OTHER), Grade.SUSPECTED, text);
  }

  static String line(Person person) {
    return person.name() + " <" + person.email() + ">";
  }
}
