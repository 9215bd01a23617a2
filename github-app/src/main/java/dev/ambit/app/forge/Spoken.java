package dev.ambit.app.forge;

import java.time.Instant;

/**
 * A comment.
 *
 * @param account who wrote it
 * @param text what it says
 * @param at when it was written
 */
public record Spoken(String account, String text, Instant at) {}
