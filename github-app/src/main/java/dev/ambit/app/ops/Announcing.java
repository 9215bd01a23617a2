package dev.ambit.app.ops;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.app.settings.EventSettings;
import dev.ambit.app.store.Happened;
import dev.ambit.wire.record.JsonLine;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what happens to a receiver outside: CloudEvents 1.0, signed, in order, each until it was
 * taken. A receiver may get one twice, and knows it by its id.
 */
public final class Announcing {

  private static final Logger LOG = LoggerFactory.getLogger(Announcing.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofDays(3);
  private static final int AT_ONCE = 100;

  private final Destination destination;
  private final WebhookSigning signing;
  private final Happened happened;
  private final Clock clock;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /**
   * Sends to the receiver of these settings.
   *
   * @throws IllegalArgumentException if its address or secret is none
   */
  public Announcing(EventSettings settings, Happened happened, Clock clock) {
    this.destination = new Destination(settings.url(), settings.inside());
    this.signing = WebhookSigning.by(settings.secret());
    this.happened = happened;
    this.clock = clock;
  }

  /**
   * Sends what was not sent yet. Stops at the first that is not taken: it is tried again.
   *
   * @throws IOException if the receiver does not take an event now
   */
  public void send() throws IOException {
    for (Happened.Event event : happened.unsent(AT_ONCE)) {
      if (event.at().plus(LONGEST).isBefore(clock.instant())) {
        LOG.warn("the event {} was not taken in three days and is given up", event.id());
      } else {
        send(event);
      }
      happened.sent(event.id(), clock.instant());
    }
  }

  private void send(Happened.Event event) throws IOException {
    destination.requireAllowed();
    Instant now = clock.instant();
    String body = body(event);
    HttpRequest request =
        HttpRequest.newBuilder(destination.url())
            .timeout(PATIENCE)
            .header("Content-Type", "application/cloudevents+json")
            .header("webhook-id", event.id())
            .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
            .header("webhook-signature", signing.of(event.id(), now, body))
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      int status = client.send(request, BodyHandlers.discarding()).statusCode();
      if (status < 200 || status > 299) {
        throw new IOException("the receiver of events answered " + status + " to " + event.id());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static String body(Happened.Event event) {
    ObjectNode node =
        JsonLine.object()
            .put("specversion", "1.0")
            .put("id", event.id())
            .put("source", "/" + event.repository())
            .put("type", event.type())
            .put("time", event.at().toString())
            .put("datacontenttype", "application/json");
    return JsonLine.write(node.set("data", JsonLine.read(event.body())));
  }
}
