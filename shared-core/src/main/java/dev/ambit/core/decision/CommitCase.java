package dev.ambit.core.decision;

import dev.ambit.core.facts.CommitChange;
import dev.ambit.core.identity.Identity;

/**
 * A commit of a push with who made it and what the policy asks of it.
 *
 * @param change the commit and its paths
 * @param identity who made it
 * @param treatment what the policy asks, by author and actor
 */
public record CommitCase(CommitChange change, Identity identity, Treatment treatment) {}
