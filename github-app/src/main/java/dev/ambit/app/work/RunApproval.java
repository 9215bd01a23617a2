package dev.ambit.app.work;

import dev.ambit.core.decision.DecisionId;
import java.time.Instant;

/**
 * A person's word that a run may pass.
 *
 * @param by the person
 * @param at when it was given
 * @param decision the decision it was given on
 */
public record RunApproval(String by, Instant at, DecisionId decision) {}
