package dev.ambit.core.facts;

import java.time.Instant;
import java.util.Optional;

/**
 * A name in a commit's author, committer or tagger line. Whoever wrote the object chose it.
 *
 * @param name the name; may be empty
 * @param email the address as written between the angle brackets; may be empty
 * @param when the time claimed; empty if it cannot be read
 */
public record Person(String name, String email, Optional<Instant> when) {}
