package dev.ambit.hooks.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.ambit.git.files.FilesRef;
import dev.ambit.hooks.provenance.AttestationTree;
import dev.ambit.hooks.provenance.Office;
import dev.ambit.wire.PolicyData;
import dev.ambit.wire.dsse.DsseEnvelopes;
import dev.ambit.wire.provenance.MergeProvenanceReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a guarded repository really writes is as the published schemas say. */
class FormatSchemaTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9A-Z]{26})\"");

  @TempDir private static Path folder;

  /** By the schema's name, every document of its kind that the story left. */
  private static final Map<String, List<JsonNode>> WRITTEN = new TreeMap<>();

  @BeforeAll
  static void aStoryWithEveryKindOfRecord() throws Exception {
    Office office = Office.open(folder);
    office.grant();
    office.branch("agent/PAY-214/build", "main");
    office.commit("services/checkout/pom.xml", "<project/>\n");
    Matcher held = ID.matcher(office.tryPush("agent-claude", "agent/PAY-214/build").output());
    assertThat(held.find()).isTrue();
    dana(office, "approve", held.group(1));
    office.push("agent-claude", "agent/PAY-214/build");
    office.commit("services/ledger/Ledger.java", "class Ledger { int much; }\n");
    assertThat(office.tryPush("agent-claude", "agent/PAY-214/build").exit()).isNotZero();
    office.work().run("reset", "--quiet", "--hard", "HEAD~1");
    office.work().run("switch", "--quiet", "main");
    office.work().run("merge", "--quiet", "--no-ff", "-m", "Merge", "agent/PAY-214/build");
    office.push("alice", "main");
    dana(office, "grant", "revoke", "--agent", "claude", "--reason", "stop");
    dana(office, "grant", "revoke", "PAY-214", "--reason", "done");
    collect(office);
  }

  private static void dana(Office office, String... command) throws IOException {
    List<String> words = new ArrayList<>(List.of(command));
    words.addAll(List.of("--repo", office.bare().toString()));
    words.addAll(List.of("--key", "dana", "--dir", office.keys().toString()));
    office.must(words.toArray(String[]::new));
  }

  private static void collect(Office office) throws Exception {
    Path ambit = office.bare().resolve("ambit");
    for (String line : Files.readAllLines(ambit.resolve("ledger/decisions.jsonl"))) {
      JsonNode record = JSON.readTree(line).path("record");
      add(record.path("type").asText(), record);
    }
    for (String line : Files.readAllLines(ambit.resolve("ledger/grants.jsonl"))) {
      add("grant-event", JSON.readTree(line).path("record"));
    }
    for (Path file : files(ambit.resolve("approvals"))) {
      add("approval", payload(Files.readAllBytes(file)));
    }
    for (Path file : files(ambit.resolve("grants"))) {
      JsonNode payload = payload(Files.readAllBytes(file));
      add(payload.has("reason") ? "revocation" : "grant", payload);
    }
    for (byte[] envelope :
        FilesRef.at(office.bare(), AttestationTree.REF).under("commits").values()) {
      JsonNode statement = payload(envelope);
      if (statement.path("predicateType").asText().contains("merge-provenance")) {
        add("merge-provenance", statement.path("predicate"));
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static JsonNode payload(byte[] envelope) throws Exception {
    return JSON.readTree(DsseEnvelopes.read(envelope).body());
  }

  private static void add(String schema, JsonNode document) {
    WRITTEN.computeIfAbsent(schema, s -> new ArrayList<>()).add(document);
  }

  private static Schema schema(String name) {
    byte[] source = PolicyData.file("schemas", name + ".schema.json");
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(new String(source, StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource({
    "decision, 5",
    "landed, 3",
    "grant-event, 4",
    "approval, 1",
    "revocation, 2",
    "grant, 1",
    "merge-provenance, 3"
  })
  void everyDocumentIsAsItsSchemaSays(String name, int atLeast) {
    List<JsonNode> documents = WRITTEN.getOrDefault(name, List.of());
    assertThat(documents).hasSizeGreaterThanOrEqualTo(atLeast);
    for (JsonNode document : documents) {
      assertThat(schema(name).validate(document)).as(document.toString()).isEmpty();
    }
  }

  @Test
  void theExampleOfTheDocumentIsOne() throws IOException {
    String page = Files.readString(Path.of("../docs/provenance.md"));
    int from = page.indexOf("```json\n") + "```json\n".length();
    JsonNode statement = JSON.readTree(page.substring(from, page.indexOf("```", from)));

    assertThat(schema("merge-provenance").validate(statement.path("predicate"))).isEmpty();
    assertThat(MergeProvenanceReader.read(JSON.writeValueAsBytes(statement)).missing()).isEmpty();
  }

  @Test
  void everyRecordHasASchema() {
    assertThat(WRITTEN.keySet())
        .containsExactlyInAnyOrder(
            "approval",
            "decision",
            "grant",
            "grant-event",
            "landed",
            "merge-provenance",
            "revocation");
  }

  @ParameterizedTest
  @CsvSource({
    "decision, allow, permit",
    "decision, \"version\":1, \"version\":2",
    "landed, refs/heads/main, heads/main",
    "grant-event, \"by\":, \"who\":",
    "approval, \"approver\":, \"by\":",
    "revocation, \"agent\":\"claude\", \"model\":\"claude\"",
    "merge-provenance, \"missing\":, \"found\":"
  })
  void whatIsWrittenOtherwiseIsNot(String name, String good, String bad) throws IOException {
    UnaryOperator<String> spoil = text -> text.replace(good, bad);
    JsonNode document =
        WRITTEN.getOrDefault(name, List.of()).stream()
            .filter(each -> each.toString().contains(good))
            .findFirst()
            .orElseThrow(() -> new AssertionError(name.toUpperCase(Locale.ROOT)));
    assertThat(schema(name).validate(JSON.readTree(spoil.apply(document.toString())))).isNotEmpty();
  }
}
