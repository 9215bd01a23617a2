package dev.ambit.core.decision;

import java.time.Instant;

/**
 * A person's signed word that a held change may pass, after its signature was checked.
 *
 * @param key the change it is for
 * @param decision the decision that held it
 * @param approver the person, as the registry names them
 * @param at when, by the approver's clock
 */
public record Approval(ChangeKey key, DecisionId decision, String approver, Instant at) {}
