package dev.ambit.app.forge;

import dev.ambit.app.event.ForgeEvents;
import dev.ambit.app.event.RepositoryPath;
import dev.ambit.app.event.SignatureStyle;
import dev.ambit.app.event.WebhookSignature;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.event.ServerKind;

/**
 * One forge, as the app deals with it.
 *
 * @param name {@code github} or {@code gitea}
 * @param host the name by which grants and site files know it
 * @param kind what decisions name it
 * @param headers how it writes deliveries
 * @param signature checks them
 * @param events reads them
 * @param state how things stand there
 * @param voice what is told there
 */
public record Forge(
    String name,
    String host,
    ServerKind kind,
    DeliveryHeaders headers,
    WebhookSignature signature,
    ForgeEvents events,
    ForgeState state,
    ForgeVoice voice) {

  /**
   * The headers of a delivery.
   *
   * @param style how it is signed
   * @param event the header with the kind of event
   * @param id the header with the delivery's id
   */
  public record DeliveryHeaders(SignatureStyle style, String event, String id) {}

  /** The repository as grants name it. */
  public RepositoryId id(RepositoryPath path) {
    return new RepositoryId(host, path.value());
  }
}
