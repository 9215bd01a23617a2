package dev.ambit.app.demo;

import java.time.Instant;

/**
 * A comment on a pull request.
 *
 * @param id its id
 * @param pull the pull request
 * @param login who wrote it
 * @param text what it says
 * @param at when it was written
 * @param edited when it was last changed
 */
record SimulatedComment(long id, int pull, String login, String text, Instant at, Instant edited) {}
