package dev.ambit.core.provenance;

import dev.ambit.core.event.Oid;
import dev.ambit.core.scope.ChainId;
import java.time.Instant;
import java.util.Optional;

/**
 * A link that another part of Ambit adds to a chain: something ran on a commit.
 *
 * @param at when
 * @param chain the chain; empty if it goes by the commit alone
 * @param commit the commit it ran on
 * @param run what ran, and how it ended
 */
public record ChainLink(Instant at, Optional<ChainId> chain, Oid commit, CheckRun run) {}
