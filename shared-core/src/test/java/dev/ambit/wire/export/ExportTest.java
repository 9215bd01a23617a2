package dev.ambit.wire.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.ambit.core.ledger.Entry;
import dev.ambit.wire.record.RecordView;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of record in every format, as files beside this test hold them. */
class ExportTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LOG = "decisions/0123456789abcdef";

  @ParameterizedTest
  @ValueSource(strings = {"cloudevents", "ocsf", "cef"})
  void writesWhatTheGoldenFileHolds(String format) throws IOException {
    assertThat(written(format)).containsExactlyElementsOf(lines(format + ".golden"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cloudevents", "ocsf"})
  void everyEventIsAsItsSpecificationSays(String format) throws IOException {
    for (String line : written(format)) {
      assertThat(schema(format).validate(JSON.readTree(line))).as(line).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "cloudevents; \"time\":; \"when\":",
        "cloudevents; \"timestamp\":; \"when\":",
        "cloudevents; \"linkType\":\"PATH\"; \"linkType\":\"START\"",
        "cloudevents; ambit-decision.taken; ambit.decision.taken",
        "cloudevents; /git.example.com/payments; /git example/payments",
        "cloudevents; \"content\":; \"type\":\"x\",\"content\":",
        "ocsf; \"class_uid\":2004; \"class_uid\":6003",
        "ocsf; \"actor\":; \"subject\":",
        "ocsf; \"disposition_id\":2; \"disposition_id\":77",
        "ocsf; \"profiles\":; \"labels\":",
        "ocsf; \"finding_info\":{\"uid\":\"01JD; \"finding_info\":{\"id\":\"01JD"
      })
  void anEventThatIsOtherwiseIsNot(String format, String good, String bad) throws IOException {
    String line =
        written(format).stream().filter(each -> each.contains(good)).findFirst().orElseThrow();
    JsonNode spoilt = JSON.readTree(line.replace(good, bad));
    assertThat(schema(format).validate(spoilt)).isNotEmpty();
  }

  @Test
  void aCloudEventSaysOfItselfWhatItsDataSays() throws IOException {
    Set<String> ids = new HashSet<>();
    for (String line : written("cloudevents")) {
      JsonNode event = JSON.readTree(line);
      JsonNode context = event.path("data").path("context");
      for (String field : List.of("id", "source", "type")) {
        assertThat(event.get(field)).as(field).isEqualTo(context.get(field));
      }
      assertThat(event.get("time")).isEqualTo(context.get("timestamp"));
      assertThat(event.get("subject")).isEqualTo(event.path("data").path("subject").get("id"));
      for (JsonNode link : context.path("links")) {
        assertThat(ids).contains(link.path("from").path("contextId").asText());
      }
      assertThat(ids.add(event.path("id").asText())).isTrue();
    }
  }

  @Test
  void theTypeOfAnOcsfEventIsMadeOfItsClassAndActivity() throws IOException {
    for (String line : written("ocsf")) {
      JsonNode event = JSON.readTree(line);
      assertThat(event.path("type_uid").asInt())
          .isEqualTo(event.path("class_uid").asInt() * 100 + event.path("activity_id").asInt());
    }
  }

  @Test
  void aHoldThatWasOnlyReportedStoppedNothing() throws IOException {
    assertThat(written("ocsf"))
        .anySatisfy(line -> assertThat(line).contains("\"action_id\":3,\"disposition_id\":17"));
    assertThat(written("cef"))
        .anySatisfy(line -> assertThat(line).contains("act=hold outcome=success"));
  }

  private static Schema schema(String format) throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(String.join("\n", lines(format + ".schema.json")));
  }

  private static List<String> written(String format) throws IOException {
    Export export = export(format);
    List<String> written = new ArrayList<>();
    long sequence = 0;
    Instant at = Instant.EPOCH;
    for (String record : lines("records.jsonl")) {
      RecordView view =
          RecordView.of(new Entry(sequence++, "0".repeat(64), record, "0".repeat(64)));
      at = view.at().orElse(at);
      written.add(export.line(new ExportedRecord(LOG, at, view)));
    }
    return written;
  }

  private static Export export(String format) {
    return switch (format) {
      case "cloudevents" -> new CloudEvents();
      case "ocsf" -> new Ocsf();
      default -> new Cef();
    };
  }

  private static List<String> lines(String file) throws IOException {
    try (InputStream content = Objects.requireNonNull(ExportTest.class.getResourceAsStream(file))) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
