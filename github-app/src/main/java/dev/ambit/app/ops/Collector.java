package dev.ambit.app.ops;

import dev.ambit.app.trace.Traces;
import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.registry.otlp.OtlpConfig;
import io.micrometer.registry.otlp.OtlpMeterRegistry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An OpenTelemetry collector, told by OTLP over HTTP.
 *
 * @param address what {@code /v1/metrics} and {@code /v1/traces} are below
 * @param about whose they are: resource attributes by OpenTelemetry's names
 */
public record Collector(URI address, Map<String, String> about) {

  private static final Duration EVERY = Duration.ofSeconds(30);

  /** The collector of this process, which is one node of the app. */
  public static Collector of(URI address, String version) {
    return new Collector(
        address,
        Map.of(
            "service.name",
            "ambit",
            "service.version",
            version,
            "service.instance.id",
            UUID.randomUUID().toString()));
  }

  /** Sends metrics each half minute. */
  MeterRegistry metrics() {
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
            return about;
          }
        };
    return new OtlpMeterRegistry(config, Clock.SYSTEM);
  }

  /** Sends spans, many at once, each some seconds after its end. */
  public Traces traces() {
    AttributesBuilder attributes = Attributes.builder();
    about.forEach(attributes::put);
    OtlpHttpSpanExporter exporter =
        OtlpHttpSpanExporter.builder().setEndpoint(address + "/v1/traces").build();
    return Traces.by(
        SdkTracerProvider.builder()
            .setResource(Resource.create(attributes.build()))
            .addSpanProcessor(BatchSpanProcessor.builder(exporter).build())
            .build());
  }
}
