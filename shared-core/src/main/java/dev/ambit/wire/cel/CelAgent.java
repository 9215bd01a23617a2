package dev.ambit.wire.cel;

import dev.ambit.core.decision.Case;
import dev.ambit.core.decision.CommitCase;
import dev.ambit.core.decision.RefCase;
import dev.ambit.core.identity.Grade;
import dev.ambit.core.identity.Identity;
import java.util.Comparator;
import java.util.Optional;

/**
 * The agent of a ref update as conditions see it: the one that pushes, else the surest among the
 * commits' authors.
 *
 * @param id the agent's id
 * @param grade how sure we are of it
 */
record CelAgent(String id, Grade grade) {

  static Optional<CelAgent> of(Case judged, RefCase ref) {
    if (judged.actor().isAgent()) {
      return judged.actor().id().map(id -> new CelAgent(id, Grade.VERIFIED));
    }
    return ref.commits().stream()
        .map(CommitCase::identity)
        .flatMap(identity -> of(identity).stream())
        .min(Comparator.comparing(CelAgent::grade));
  }

  private static Optional<CelAgent> of(Identity identity) {
    return identity.fold(
        new Identity.Cases<>(
            agent -> Optional.of(new CelAgent(agent.agent().value(), agent.grade())),
            automation -> Optional.<CelAgent>empty(),
            human -> Optional.<CelAgent>empty(),
            mixed -> Optional.of(new CelAgent(mixed.agent().value(), mixed.grade())),
            unknown -> Optional.<CelAgent>empty()));
  }
}
