package dev.ambit.core.provenance;

import dev.ambit.core.decision.DecisionId;
import java.time.Instant;

/**
 * A person's approval that a change stood on.
 *
 * @param approver the person
 * @param decision the decision that held the change
 * @param at when, by the approver's clock
 * @param digest SHA-256 of the signed bytes
 */
public record ApprovalProof(String approver, DecisionId decision, Instant at, String digest) {}
