package dev.ambit.app.login;

import java.time.Instant;

/**
 * A browser that somebody logged in with.
 *
 * @param claim what they proved
 * @param csrf what every form of the session carries
 * @param begunAt when they logged in
 * @param seenAt when the browser last asked for something, to the minute
 */
public record Session(Claim claim, String csrf, Instant begunAt, Instant seenAt) {}
