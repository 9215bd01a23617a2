package dev.ambit.app.ops;

import dev.ambit.app.store.Backlog;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Optional;

/** What the app counts, for Prometheus. */
public final class Metrics implements AutoCloseable {

  private final PrometheusMeterRegistry scraped =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final CompositeMeterRegistry registry = new CompositeMeterRegistry();

  /**
   * The metrics of an app.
   *
   * @param backlog where its work waits
   * @param collector the collector that they are sent to, if there is one
   */
  public Metrics(Backlog backlog, Optional<Collector> collector) {
    registry.add(scraped);
    collector.map(Collector::metrics).ifPresent(registry::add);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    Gauge.builder("ambit.deliveries.open", backlog, Backlog::deliveries)
        .description("deliveries whose work is not done")
        .register(registry);
    Gauge.builder("ambit.subjects.due", backlog, Backlog::subjects)
        .description("pull requests and groups that are to be judged")
        .register(registry);
    Gauge.builder("ambit.verdicts.untold", backlog, Backlog::untold)
        .description("verdicts that the forge has not been told")
        .register(registry);
  }

  /**
   * Counts a request to the door of deliveries.
   *
   * @param outcome {@code stored}, {@code repeated} or {@code refused}
   */
  public void delivery(String forge, String outcome) {
    Counter.builder("ambit.deliveries")
        .description("requests with a delivery")
        .tag("forge", forge)
        .tag("outcome", outcome)
        .register(registry)
        .increment();
  }

  /** Everything, in Prometheus' text format. */
  public String text() {
    return scraped.scrape();
  }

  /** Sends what was counted last, and ends. */
  @Override
  public void close() {
    registry.close();
  }
}
