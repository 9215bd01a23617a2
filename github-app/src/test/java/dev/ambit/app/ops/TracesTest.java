package dev.ambit.app.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.app.App;
import dev.ambit.app.LocalSettings;
import dev.ambit.app.World;
import dev.ambit.app.settings.Outlets;
import dev.ambit.app.settings.Settings;
import dev.ambit.app.trace.Piece;
import dev.ambit.app.trace.Traces;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done reaches an OpenTelemetry collector as spans. */
class TracesTest {

  @TempDir private Path folder;
  private Receiver receiver;
  private URI address;

  @BeforeEach
  void listen() throws IOException {
    receiver = Receiver.open();
    receiver.answers(200);
    address = URI.create(receiver.url().toString().replaceFirst("/$", ""));
  }

  @AfterEach
  void stop() {
    receiver.close();
  }

  private List<Span> told() {
    return receiver.got().stream()
        .filter(got -> got.path().equals("/v1/traces"))
        .flatMap(got -> request(got).getResourceSpansList().stream())
        .flatMap(each -> each.getScopeSpansList().stream())
        .flatMap(each -> each.getSpansList().stream())
        .toList();
  }

  private static ExportTraceServiceRequest request(Receiver.Got got) {
    try {
      return ExportTraceServiceRequest.parseFrom(got.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Span> answers() {
    return told().stream()
        .filter(each -> each.getKind() == Span.SpanKind.SPAN_KIND_SERVER)
        .toList();
  }

  private static Span only(List<Span> spans, String name) {
    List<Span> found = spans.stream().filter(each -> each.getName().equals(name)).toList();
    assertThat(found).as(name).hasSize(1);
    return found.get(0);
  }

  private static Map<String, String> about(Span span) {
    return span.getAttributesList().stream()
        .collect(Collectors.toMap(KeyValue::getKey, TracesTest::text));
  }

  private static String text(KeyValue pair) {
    return pair.getValue().hasIntValue()
        ? Long.toString(pair.getValue().getIntValue())
        : pair.getValue().getStringValue();
  }

  @Test
  void aDeliveryAndAllThatFollowsIsOneTrace() throws IOException {
    try (Traces traces = Collector.of(address, "test").traces();
        World world = World.told(folder, traces)) {
      world.node.settle();
      world.shop.push(
          "agent-claude",
          "agent/PAY-214/a",
          "main",
          "Work on it",
          Map.of("services/checkout/App.java", "class App { int tries; }\n"));
      int pull = world.shop.open("agent-claude", "agent/PAY-214/a", "main").number();
      var unused =
          traces.during(
              Piece.answering("POST"),
              () -> world.receive(world.deliveries.pull(World.SHOP, pull, "opened")));
      world.node.settle();
    }
    Span door = only(answers(), "POST");
    List<Span> trace =
        told().stream().filter(each -> each.getTraceId().equals(door.getTraceId())).toList();
    Span deliver = only(trace, "deliver");
    Span judge = only(trace, "judge");
    assertThat(deliver.getParentSpanId()).isEqualTo(door.getSpanId());
    assertThat(judge.getParentSpanId()).isEqualTo(deliver.getSpanId());
    assertThat(about(judge))
        .containsEntry("vcs.repository.name", "acme/shop")
        .containsEntry("ambit.subject", "pull/1")
        .containsEntry("ambit.decision.word", "allow")
        .containsKeys("ambit.decision.id", "vcs.ref.head.revision");
    assertThat(trace)
        .filteredOn(each -> each.getParentSpanId().equals(judge.getSpanId()))
        .anySatisfy(each -> assertThat(each.getName()).isEqualTo("git fetch"))
        .anySatisfy(
            each ->
                assertThat(about(each))
                    .containsEntry("http.request.method", "POST")
                    .containsEntry("url.path", "/repos/acme/shop/check-runs")
                    .containsEntry("http.response.status_code", "201"));
  }

  @Test
  void aForgeThatFailsIsTold() throws IOException {
    try (Traces traces = Collector.of(address, "test").traces();
        World world = World.told(folder, traces)) {
      world.github.faults().fail(".*/pulls/1", 1, 503, Map.of());
      world.hear(world.deliveries.pull(World.SHOP, 1, "opened"));
    }
    assertThat(told())
        .filteredOn(each -> each.getStatus().getCode() == Status.StatusCode.STATUS_CODE_ERROR)
        .extracting(Span::getName)
        .contains("GET", "judge");
    assertThat(told().toString()).doesNotContain("told to fail");
  }

  @Test
  void answersAreToldByTheirRouteAndNothingOfTheSender() throws Exception {
    Outlets outlets = new Outlets(Optional.empty(), Optional.of(address), false);
    Settings settings = LocalSettings.telling(folder.resolve("home"), outlets);
    try (App app = App.start(settings, List.of(), Clock.systemUTC())) {
      get(app, "/health");
      get(app, "/metrics");
      get(app, "/api/v1/grants/PAY-1?secret=x");
    }
    assertThat(answers()).hasSize(1);
    Span answer = only(answers(), "GET /api/v1/grants/{id}");
    assertThat(about(answer))
        .containsEntry("http.response.status_code", "401")
        .containsEntry("http.route", "/api/v1/grants/{id}");
    assertThat(answer.getParentSpanId().isEmpty()).isTrue();
    assertThat(told().toString()).doesNotContain("ambit_secret", "secret=x");
  }

  private static void get(App app, String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(app.url() + path))
            .header("Authorization", "Bearer ambit_secret")
            .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
            .build();
    var unused = HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
  }

  @Test
  void withoutACollectorNothingIsNamed() throws IOException {
    String parent =
        Traces.NONE.during(Piece.answering("GET"), () -> Traces.parent().orElse("nobody"));
    assertThat(parent).isEqualTo("nobody");
  }
}
