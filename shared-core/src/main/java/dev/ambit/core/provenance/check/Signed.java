package dev.ambit.core.provenance.check;

import java.util.Optional;

/**
 * Signed content.
 *
 * @param <T> what the content says
 * @param content the content
 * @param by the trusted key that signed it; empty if none did
 */
public record Signed<T>(T content, Optional<SignedBy> by) {}
