package dev.ambit.wire.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.ambit.core.scope.FileClass;
import dev.ambit.wire.PolicyData;
import dev.ambit.wire.classes.FileClassReader;
import dev.ambit.wire.yaml.InvalidDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schema that editors use says of a document what the reader says. */
class PolicySchemaTest {

  private static final byte[] SOURCE = PolicyData.file("schemas", "policy.schema.json");
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(SOURCE, StandardCharsets.UTF_8));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "good | {version: 1}",
        "good | {version: 1, profile: strict, mode: report}",
        "good | {version: 1, protect: ['refs/heads/**'], paths: {deny: ['a/**/b', '*.md']}}",
        "good | {version: 1, agents: {verified: grant, automation: allow}}",
        "good | {version: 1, classes: {default: deny, ci: allow, scripts: report}}",
        "good | {version: 1, limits: {files: 0}, approval: {humans: 3}}",
        "good | {version: 1, rules: [{id: a, when: 'true', then: hold, tell: x, next: y}]}",
        "bad  | {}",
        "bad  | {version: 2}",
        "bad  | {version: 1, modes: report}",
        "bad  | {version: 1, profile: mild}",
        "bad  | {version: 1, mode: off}",
        "bad  | {version: 1, protect: refs}",
        "bad  | {version: 1, protect: ['/refs']}",
        "bad  | {version: 1, protect: ['a/']}",
        "bad  | {version: 1, paths: {deny: ['a**']}}",
        "bad  | {version: 1, paths: {deny: ['../a']}}",
        "bad  | {version: 1, paths: {allow: ['a']}}",
        "bad  | {version: 1, agents: {verified: deny}}",
        "bad  | {version: 1, agents: {robots: grant}}",
        "bad  | {version: 1, classes: {cii: hold}}",
        "bad  | {version: 1, classes: {ci: grant}}",
        "bad  | {version: 1, limits: {files: -1}}",
        "bad  | {version: 1, limits: {files: many}}",
        "bad  | {version: 1, approval: {humans: 0}}",
        "bad  | {version: 1, approval: {}}",
        "bad  | {version: 1, rules: [{id: a, when: 'true', then: allow, tell: x, next: y}]}",
        "bad  | {version: 1, rules: [{id: A, when: 'true', then: hold, tell: x, next: y}]}",
        "bad  | {version: 1, rules: [{id: a, then: hold, tell: x, next: y}]}",
      })
  void readerAndSchemaAgree(String kind, String document) throws IOException {
    assertThat(isRead(document)).isEqualTo(kind.equals("good"));
    JsonNode node = new YAMLMapper().readTree(document);
    assertThat(SCHEMA.validate(node).isEmpty()).isEqualTo(kind.equals("good"));
  }

  @Test
  void theSchemaKnowsEveryClassAndProfile() throws IOException {
    JsonNode properties = new ObjectMapper().readTree(SOURCE).get("properties");
    assertThat(texts(properties.at("/classes/propertyNames/enum")))
        .contains("default")
        .containsAll(
            FileClassReader.shipped().all().stream()
                .map(FileClass::id)
                .map(Object::toString)
                .toList())
        .hasSize(FileClassReader.shipped().all().size() + 1);
    assertThat(texts(properties.at("/profile/enum")))
        .containsExactlyElementsOf(Profile.shipped().keySet());
  }

  private static boolean isRead(String document) {
    try {
      PolicyReader.read("policy.yaml", document.getBytes(StandardCharsets.UTF_8));
      return true;
    } catch (InvalidDocument e) {
      return false;
    }
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(each -> texts.add(each.asText()));
    return texts;
  }
}
