package dev.ambit.core.effect;

import dev.ambit.core.decision.Case;
import dev.ambit.core.decision.GrantUse;
import dev.ambit.core.decision.RefCase;
import dev.ambit.core.identity.Actor;
import dev.ambit.core.identity.AgentId;
import dev.ambit.core.scope.ChainId;
import dev.ambit.core.scope.GrantId;
import dev.ambit.core.scope.GrantRecord;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which chains a push belongs to: those of the grants it claims, whether they could be used or not,
 * and of the grants that these narrow. A grant that is not on record is the acting agent's.
 */
final class ClaimedChains {

  private ClaimedChains() {}

  static List<ChainId> of(Case judged) {
    return judged.refs().stream()
        .map(RefCase::grant)
        .flatMap(use -> of(use, judged.actor()))
        .distinct()
        .toList();
  }

  private static Stream<ChainId> of(GrantUse use, Actor actor) {
    return use.record()
        .flatMap(record -> record.fold(Optional::of, r -> Optional.empty()))
        .map(ClaimedChains::lineage)
        .orElseGet(() -> use.claimed().stream().flatMap(id -> of(id, actor)));
  }

  private static Stream<ChainId> lineage(GrantRecord.Trusted trusted) {
    return trusted.lineage().map(grant -> new ChainId(grant.agent(), grant.id()));
  }

  private static Stream<ChainId> of(GrantId id, Actor actor) {
    return actor.isAgent()
        ? actor.id().filter(AgentId::isWellFormed).map(AgentId::new).stream()
            .map(agent -> new ChainId(agent, id))
        : Stream.of();
  }
}
