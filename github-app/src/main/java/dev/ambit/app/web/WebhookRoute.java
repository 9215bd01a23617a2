package dev.ambit.app.web;

import dev.ambit.app.event.DeliveryDoor;
import dev.ambit.app.forge.Forge;
import dev.ambit.app.ops.Metrics;
import dev.ambit.app.store.Delivery;
import dev.ambit.app.store.Inbox;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes a forge's deliveries: verified, kept, and only then answered with 202. */
final class WebhookRoute implements Handler {

  private final Forge forge;
  private final DeliveryDoor door;
  private final Inbox inbox;
  private final Consumer<Delivery> begin;
  private final Metrics metrics;

  WebhookRoute(
      Forge forge, DeliveryDoor door, Inbox inbox, Consumer<Delivery> begin, Metrics metrics) {
    this.forge = forge;
    this.door = door;
    this.inbox = inbox;
    this.begin = begin;
    this.metrics = metrics;
  }

  @Override
  public void handle(Context context) throws IOException {
    try {
      Delivery delivery =
          door.admit(forge, name -> Optional.ofNullable(context.header(name)), body(context));
      boolean fresh = inbox.keep(delivery);
      metrics.delivery(forge.name(), fresh ? "stored" : "repeated");
      if (fresh) {
        begin.accept(delivery);
      }
      context.status(202).result(fresh ? "stored\n" : "known already\n");
    } catch (DeliveryDoor.Refused e) {
      metrics.delivery(forge.name(), "refused");
      context.status(e.status()).result(e.getMessage() + "\n");
    }
  }

  private static byte[] body(Context context) throws IOException {
    return context.req().getInputStream().readNBytes(DeliveryDoor.LARGEST + 1);
  }
}
