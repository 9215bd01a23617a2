package dev.ambit.wire.grant;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.ambit.wire.PolicyData;
import dev.ambit.wire.yaml.InvalidDocument;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Editors and the reader must not say different things. */
class GrantSchemaTest {

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(
              new String(PolicyData.file("schemas", "grant.schema.json"), StandardCharsets.UTF_8));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "version: 1 | version: 1 | true",
        "version: 1 | parent: PAY-200\\nversion: 1 | true",
        "version: 1 | parent: null\\nversion: 1 | true",
        ", url: https://issues.example.com/PAY-214 | `` | true",
        "limits: { | limits: null\\n#{ | true",
        "pushes: 40, | `` | true",
        "classes: [ci] | classes: [] | true",
        ", deny: [\"services/checkout/keys/**\"] | `` | true",
        "2026-11-23T09:00:00Z | 2026-11-23T09:00:00.5Z | true",
        "version: 1 | version: 2 | false",
        "version: 1 | `` | false",
        "id: PAY-214 | id: ../etc | false",
        "id: PAY-214 | # | false",
        "title: Raise | titel: Raise | false",
        "Raise the checkout timeout | \"a\\u0007b\" | false",
        "Raise the checkout timeout | \" \" | false",
        "https://issues | javascript://issues | false",
        "agent: claude | agent: Claude | false",
        "[git:agent-claude, jenkins:agent-claude] | [] | false",
        "git:agent-claude | agent-claude | false",
        "git:agent-claude | \"git:\" | false",
        "owner: dana@example.com | # | false",
        "audience: [{ host: git.example.com, repository: payments/checkout }] | audience: [] | false",
        "repository: payments/checkout | repository: payments/ | false",
        "repository: payments/checkout | `` | false",
        "[\"refs/heads/agent/PAY-214/**\"] | [] | false",
        "[create, update] | [] | false",
        "[create, update] | [CREATE] | false",
        "[\"services/checkout/**\", \"docs/**\"] | [] | false",
        "classes: [ci] | classes: [CI] | false",
        "classes: [ci] | classes: ci | false",
        "pushes: 40 | pushes: -1 | false",
        "pushes: 40 | pushes: 4.5 | false",
        "pushes: 40 | pushes: 99999999999 | false",
        "pushes: 40 | push: 40 | false",
        "2026-11-23T09:00:00Z | 2026-11-23 | false",
        "2026-11-23T09:00:00Z | 2026-11-23T09:00:00+01:00 | false",
        "expires: 2026-11-24T09:00:00Z | expires: null | false",
        "version: 1 | extra: 1\\nversion: 1 | false",
      })
  void readerAndSchemaAgree(String from, String to, boolean accepted) {
    String yaml = Sample.replaced(from, to.replace("\\n", "\n"));
    assertThat(readerTakes(yaml)).as("reader").isEqualTo(accepted);
    assertThat(SCHEMA.validate(yaml, InputFormat.YAML).isEmpty()).as("schema").isEqualTo(accepted);
  }

  private static boolean readerTakes(String yaml) {
    try {
      GrantReader.read("grant.yaml", yaml.getBytes(StandardCharsets.UTF_8));
      return true;
    } catch (InvalidDocument e) {
      return false;
    }
  }
}
