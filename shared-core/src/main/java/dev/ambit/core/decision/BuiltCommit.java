package dev.ambit.core.decision;

import dev.ambit.core.facts.CommitFacts;
import dev.ambit.core.identity.Identity;

/**
 * A commit that a build builds, with who made it.
 *
 * @param commit the commit
 * @param identity who made it
 */
public record BuiltCommit(CommitFacts commit, Identity identity) {}
