package dev.ambit.core.identity.signal;

import dev.ambit.core.identity.AgentId;
import dev.ambit.core.identity.Evidence;
import dev.ambit.core.identity.Grade;
import dev.ambit.core.identity.Identity;
import dev.ambit.core.identity.Party;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The evidence on the scales. A checked signature outweighs every claim, a claim outweighs every
 * suspicion; among equals the order of the signals decides. An agent's claim outweighs an
 * automation's, because automation often commits what an agent made. Doubts decide nothing.
 *
 * @param evidence what the deciding signals found, in their order
 * @param doubts what the others found
 */
record Weighing(List<Evidence> evidence, List<Evidence> doubts) {

  Identity identity() {
    Optional<Evidence> agent = best(Party.AGENT, Grade.DECLARED);
    if (agent.isPresent()) {
      return agent(agent.get());
    }
    return best(Party.AUTOMATION, Grade.DECLARED)
        .<Identity>map(this::automation)
        .or(() -> best(Party.HUMAN, Grade.DECLARED).map(person -> new Identity.Human(all())))
        .or(() -> best(Party.AGENT, Grade.SUSPECTED).map(this::agent))
        .or(() -> best(Party.AUTOMATION, Grade.SUSPECTED).map(this::automation))
        .orElseGet(this::withoutEvidence);
  }

  private Identity withoutEvidence() {
    return doubts.isEmpty()
        ? new Identity.Human(all())
        : new Identity.Unknown("a person's name on a branch of an agent", all());
  }

  private Optional<Evidence> best(Party party, Grade atLeast) {
    return evidence.stream()
        .filter(found -> found.party() == party && found.grade().compareTo(atLeast) <= 0)
        .min(Comparator.comparing(Evidence::grade));
  }

  private Identity agent(Evidence best) {
    AgentId id = best.agent().orElse(Found.OTHER);
    List<AgentId> others =
        evidence.stream()
            .filter(found -> found.party() == Party.AGENT)
            .flatMap(found -> found.agent().stream())
            .filter(other -> !other.equals(id))
            .distinct()
            .toList();
    return new Identity.Agent(id, best.grade(), others, all());
  }

  private Identity automation(Evidence best) {
    return new Identity.Automation(best.agent().orElse(Found.OTHER), best.grade(), all());
  }

  private List<Evidence> all() {
    return Stream.concat(evidence.stream(), doubts.stream()).toList();
  }
}
