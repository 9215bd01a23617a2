package dev.ambit.core.identity;

import java.util.Optional;

/**
 * One piece of evidence for who made something.
 *
 * @param signal the kind of evidence, by its id in the list of signals
 * @param party what it speaks for
 * @param agent which agent or automation; empty if it does not tell
 * @param grade what it is worth
 * @param text what was seen, as found; not yet escaped
 */
public record Evidence(
    String signal, Party party, Optional<AgentId> agent, Grade grade, String text) {}
