package dev.ambit.wire.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.ledger.Entry;
import dev.ambit.wire.record.RecordView;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of record in every format, as files beside this test hold them. */
class ExportTest {

  private static final Map<String, Export> FORMATS =
      Map.of("cloudevents", new CloudEvents(), "ocsf", new Ocsf(), "cef", new Cef());

  @ParameterizedTest
  @ValueSource(strings = {"cloudevents", "ocsf", "cef"})
  void writesWhatTheGoldenFileHolds(String format) throws IOException {
    Export export = Objects.requireNonNull(FORMATS.get(format));
    List<String> written = new ArrayList<>();
    long sequence = 0;
    for (String record : lines("records.jsonl")) {
      Entry entry = new Entry(sequence++, "0".repeat(64), record, "0".repeat(64));
      written.add(export.line("decisions", RecordView.of(entry)));
    }
    assertThat(written).containsExactlyElementsOf(lines(format + ".golden"));
  }

  private static List<String> lines(String file) throws IOException {
    try (InputStream content = Objects.requireNonNull(ExportTest.class.getResourceAsStream(file))) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
