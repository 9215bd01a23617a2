package dev.ambit.wire.policy;

import dev.ambit.core.decision.PolicyPart;
import java.util.Optional;

/**
 * A policy document, read.
 *
 * @param profile the profile that gives its defaults, if it names one
 * @param part what it says itself
 * @param source its text, for the digest
 */
public record PolicyDocument(Optional<Profile> profile, PolicyPart part, String source) {}
