package dev.ambit.wire.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ambit.core.scope.Grant;
import dev.ambit.wire.yaml.InvalidDocument;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class GrantDocumentTest {

  private static Grant read(byte[] content) throws InvalidDocument {
    return GrantReader.read("grant.yaml", content);
  }

  @Test
  void whatIsSignedReadsBackAsTheSameGrant() throws InvalidDocument {
    assertThat(read(GrantWriter.json(Sample.grant()))).isEqualTo(Sample.grant());
    Grant child = Sample.with("version: 1", "version: 1\nparent: PAY-200");
    assertThat(read(GrantWriter.json(child))).isEqualTo(child);
    Grant unlimited = Sample.with("limits: {", "limits: null\n#");
    assertThat(read(GrantWriter.json(unlimited))).isEqualTo(unlimited);
  }

  @Test
  void theSignedFormIsFixedToTheByte() {
    Grant grant = Sample.with("Raise the checkout timeout", "Größer");
    assertThat(new String(GrantWriter.json(grant), StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"version\":1,\"id\":\"PAY-214\","
                + "\"task\":{\"title\":\"Größer\",\"url\":\"https://issues.example.com/PAY-214\"},"
                + "\"agent\":\"claude\","
                + "\"principals\":[\"git:agent-claude\",\"jenkins:agent-claude\"],"
                + "\"owner\":\"dana@example.com\","
                + "\"audience\":[{\"host\":\"git.example.com\","
                + "\"repository\":\"payments/checkout\"}],"
                + "\"scope\":{\"refs\":[\"refs/heads/agent/PAY-214/**\"],"
                + "\"operations\":[\"create\",\"update\"],"
                + "\"paths\":{\"allow\":[\"services/checkout/**\",\"docs/**\"],"
                + "\"deny\":[\"services/checkout/keys/**\"]},"
                + "\"classes\":[\"ci\"],\"pipelines\":[\"checkout/*\"]},"
                + "\"limits\":{\"pushes\":40,\"commits\":60,\"files\":120,\"lines\":4000},"
                + "\"validity\":{\"not-before\":\"2026-11-23T09:00:00Z\","
                + "\"expires\":\"2026-11-24T09:00:00Z\"}}");
  }

  @Test
  void tellsAllMistakesAtOnceWithTheirPlaces() {
    String wrong =
        Sample.YAML
            .replace("id: PAY-214\n", "id: ../x\n")
            .replace("owner:", "ower:")
            .replace("git:agent-claude", "agent-claude")
            .replace("[create, update]", "[create, push]")
            .replace("2026-11-24T09:00:00Z", "tomorrow");
    assertThatThrownBy(() -> read(wrong.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(InvalidDocument.class)
        .hasMessageContaining("grant.yaml:2:5: a grant's id is")
        .hasMessageContaining("the key 'ower' is not known here; did you mean 'owner'?")
        .hasMessageContaining("grant.yaml:5:14: a principal is written scheme:name")
        .hasMessageContaining("'push' is not one of create, delete, force, update")
        .hasMessageContaining("'tomorrow' is not a time in UTC");
  }

  @Test
  void aRevocationReadsBackAsItWasWritten() throws InvalidDocument {
    Revocation revocation =
        new Revocation(
            Sample.grant().id(), "Key lost – Größe", Sample.grant().validity().expires());
    assertThat(Revocation.read("r", revocation.json())).isEqualTo(revocation);
  }
}
