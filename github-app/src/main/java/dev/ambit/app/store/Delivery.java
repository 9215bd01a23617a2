package dev.ambit.app.store;

import java.time.Instant;

/**
 * What a forge sent, after its signature held.
 *
 * @param forge which forge: {@code github} or {@code gitea}
 * @param id the forge's id of the delivery
 * @param event the kind of event, as the forge names it
 * @param body the body, JSON
 * @param receivedAt when it came
 */
public record Delivery(String forge, String id, String event, String body, Instant receivedAt) {}
