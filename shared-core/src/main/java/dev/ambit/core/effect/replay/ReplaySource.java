package dev.ambit.core.effect.replay;

import java.time.Instant;
import java.util.Optional;

/**
 * What was replayed, and under what.
 *
 * @param repository the repository's name
 * @param ref the branch
 * @param isProtected whether the policy protects it
 * @param since from when on; empty for all history
 * @param policy where the policy is from
 * @param digest the policy's digest
 * @param at when it was replayed
 */
public record ReplaySource(
    String repository,
    String ref,
    boolean isProtected,
    Optional<Instant> since,
    String policy,
    String digest,
    Instant at) {}
