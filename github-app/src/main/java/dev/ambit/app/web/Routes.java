package dev.ambit.app.web;

import dev.ambit.app.api.Api;
import dev.ambit.app.event.DeliveryDoor;
import dev.ambit.app.forge.Forge;
import dev.ambit.app.login.Access;
import dev.ambit.app.ops.Metrics;
import dev.ambit.app.store.Backlog;
import dev.ambit.app.store.Delivery;
import dev.ambit.app.store.Inbox;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Every address that the app answers, in one place. */
public final class Routes {

  private final List<Forge> forges;
  private final Jdbi sql;
  private final Metrics metrics;
  private final DeliveryDoor door;
  private final Consumer<Delivery> begin;
  private final Setup setup;
  private final Dashboard dashboard;
  private final Api api;

  /**
   * The routes.
   *
   * @param begin starts the work on a delivery that was kept
   * @param dashboard the pages for people
   */
  public Routes(
      List<Forge> forges,
      Jdbi sql,
      Metrics metrics,
      DeliveryDoor door,
      Consumer<Delivery> begin,
      Setup setup,
      Dashboard dashboard,
      Api api) {
    this.forges = List.copyOf(forges);
    this.sql = sql;
    this.metrics = metrics;
    this.door = door;
    this.begin = begin;
    this.setup = setup;
    this.dashboard = dashboard;
    this.api = api;
  }

  /** Adds them. */
  public void add(RoutesConfig routes) {
    dashboard.add(routes);
    routes.get("/health", this::health, Access.OPEN);
    routes.get(
        "/metrics",
        context -> context.contentType("text/plain").result(metrics.text()),
        Access.OPEN);
    for (Forge forge : forges) {
      routes.post(
          "/webhooks/" + forge.name(),
          new WebhookRoute(forge, door, new Inbox(sql), begin, metrics),
          Access.PROVES_ITSELF);
    }
    setup.add(routes);
    api.add(routes);
  }

  private void health(Context context) {
    try {
      long open = new Backlog(sql).deliveries();
      context.contentType("application/json").result("{\"status\":\"up\",\"open\":" + open + "}\n");
    } catch (JdbiException e) {
      context
          .status(503)
          .contentType("application/json")
          .result("{\"status\":\"down\",\"reason\":\"the database does not answer\"}\n");
    }
  }
}
