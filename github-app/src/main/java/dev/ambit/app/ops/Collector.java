package dev.ambit.app.ops;

import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.registry.otlp.OtlpConfig;
import io.micrometer.registry.otlp.OtlpMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An OpenTelemetry collector that is sent the metrics each half minute. */
final class Collector {

  private static final Duration EVERY = Duration.ofSeconds(30);

  private Collector() {}

  /** The collector at this address; metrics go to {@code /v1/metrics} below it. */
  static MeterRegistry at(URI address) {
    OtlpConfig config =
        new OtlpConfig() {

          @Override
          public @Nullable String get(String key) {
            return null;
          }

          @Override
          public String url() {
            return address + "/v1/metrics";
          }

          @Override
          public Duration step() {
            return EVERY;
          }

          @Override
          public Map<String, String> resourceAttributes() {
            return Map.of("service.name", "ambit");
          }
        };
    return new OtlpMeterRegistry(config, Clock.SYSTEM);
  }
}
