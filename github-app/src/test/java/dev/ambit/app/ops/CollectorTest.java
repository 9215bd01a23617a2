package dev.ambit.app.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.app.Databases;
import dev.ambit.app.store.Backlog;
import dev.ambit.app.store.Database;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.metrics.v1.Metric;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Metrics reach an OpenTelemetry collector. */
class CollectorTest {

  @Test
  void whatWasCountedIsSentAsOtlp() throws IOException {
    try (Receiver receiver = Receiver.open();
        Database database = Database.open(Databases.H2.fresh())) {
      receiver.answers(200);
      URI address = URI.create(receiver.url().toString().replaceFirst("/$", ""));
      Metrics metrics =
          new Metrics(new Backlog(database.sql()), Optional.of(Collector.of(address, "test")));
      metrics.delivery("github", "stored");
      metrics.close();
      assertThat(receiver.got()).isNotEmpty().allMatch(got -> got.path().equals("/v1/metrics"));
      ExportMetricsServiceRequest sent =
          ExportMetricsServiceRequest.parseFrom(receiver.got().get(0).body());
      List<String> names =
          sent.getResourceMetricsList().stream()
              .flatMap(each -> each.getScopeMetricsList().stream())
              .flatMap(each -> each.getMetricsList().stream())
              .map(Metric::getName)
              .toList();
      assertThat(names).contains("ambit.deliveries", "ambit.deliveries.open");
      assertThat(sent.getResourceMetrics(0).getResource().toString()).contains("ambit");
    }
  }
}
