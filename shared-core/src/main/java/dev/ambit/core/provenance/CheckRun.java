package dev.ambit.core.provenance;

import java.util.Optional;

/**
 * Something that ran on a commit, as another part of Ambit recorded it in the ledger.
 *
 * @param kind what it was, such as {@code check} or {@code build}
 * @param name its name there
 * @param result how it ended, in its own word
 * @param url where to read about it
 */
public record CheckRun(String kind, String name, String result, Optional<String> url) {}
