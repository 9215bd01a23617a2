package dev.ambit.wire.grant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.scope.Grant;
import dev.ambit.wire.yaml.InvalidDocument;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrantYamlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Raise the checkout timeout",
        "'true'",
        "'null'",
        "'12'",
        "'# no comment: \"quoted\" \\ [x] {y}'",
        "Größe – ✓"
      })
  void readsBackAsTheSameGrant(String title) throws InvalidDocument {
    Grant grant = Sample.with("Raise the checkout timeout", title);
    String yaml = GrantYaml.text(grant);
    assertThat(GrantReader.read("y", yaml.getBytes(StandardCharsets.UTF_8))).isEqualTo(grant);
  }
}
