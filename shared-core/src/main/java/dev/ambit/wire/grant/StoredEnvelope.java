package dev.ambit.wire.grant;

/**
 * An envelope as a store holds it: nothing about it is checked.
 *
 * @param place where it is, for people
 * @param json its text
 */
public record StoredEnvelope(String place, String json) {}
