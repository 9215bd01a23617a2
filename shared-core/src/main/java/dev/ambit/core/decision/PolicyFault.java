package dev.ambit.core.decision;

/**
 * A mistake in a policy or in the site's settings, for its author.
 *
 * @param message what is wrong, with its place
 * @param lastGoodInForce whether an earlier good version holds meanwhile; if not, agents are denied
 */
public record PolicyFault(String message, boolean lastGoodInForce) {}
