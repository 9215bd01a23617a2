package dev.ambit.app.api;

import dev.ambit.app.store.Happened;
import dev.ambit.app.store.Token;
import io.javalin.http.sse.SseClient;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells listeners what happens, as server-sent events. Each listener has its own place: whoever
 * comes back with {@code Last-Event-ID} misses nothing that is still kept.
 */
public final class EventStream implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);
  private static final int AT_ONCE = 200;
  private static final int MOST_LISTENERS = 200;
  private static final long EVERY_MILLIS = 1_000;

  private final Happened happened;
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private final ScheduledFuture<?> telling;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "ambit-events");
            thread.setDaemon(true);
            return thread;
          });

  public EventStream(Happened happened) {
    this.happened = happened;
    this.telling =
        clock.scheduleWithFixedDelay(this::tell, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  private static final class Listener {

    private final SseClient client;
    private final Token token;
    private long place;

    Listener(SseClient client, Token token, long place) {
      this.client = client;
      this.token = token;
      this.place = place;
    }
  }

  /** Lets somebody listen whose token lets them read. */
  void join(SseClient client, Token token) {
    if (listeners.size() >= MOST_LISTENERS) {
      client.sendComment("there are too many listeners: come back later");
      client.close();
      return;
    }
    Listener listener = new Listener(client, token, place(client));
    client.keepAlive();
    client.onClose(() -> listeners.remove(listener));
    client.sendComment("ambit");
    listeners.add(listener);
  }

  private long place(SseClient client) {
    return Optional.ofNullable(client.ctx().header("Last-Event-ID"))
        .filter(text -> text.matches("[0-9]{1,18}"))
        .map(Long::parseLong)
        .orElseGet(happened::newest);
  }

  private void tell() {
    try {
      listeners.forEach(this::tell);
    } catch (RuntimeException e) {
      LOG.warn("listeners could not be told", e);
    }
  }

  private void tell(Listener listener) {
    for (Happened.Event event : happened.after(listener.place, AT_ONCE)) {
      if (listener.token.covers(event.repository())) {
        listener.client.sendEvent(event.type(), event.body(), Long.toString(event.sequence()));
      }
      listener.place = event.sequence();
    }
  }

  @Override
  public void close() {
    telling.cancel(true);
    clock.shutdownNow();
    listeners.forEach(listener -> listener.client.close());
  }
}
