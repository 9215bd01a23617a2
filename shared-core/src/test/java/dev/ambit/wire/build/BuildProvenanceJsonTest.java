package dev.ambit.wire.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ambit.core.provenance.BuildProvenance;
import dev.ambit.core.provenance.BuildProvenance.Output;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BuildProvenanceJsonTest {

  private static final String DIGEST = "ab".repeat(32);

  @Test
  void theStatementIsSlsasWithWhatTheBuildWasJudgedBy() throws IOException {
    JsonNode statement = new ObjectMapper().readTree(BuildProvenanceJson.write(build()));
    assertThat(statement.path("_type").asText()).isEqualTo("https://in-toto.io/Statement/v1");
    assertThat(statement.path("predicateType").asText())
        .isEqualTo("https://slsa.dev/provenance/v1");
    assertThat(statement.at("/subject/0/digest/sha256").asText()).isEqualTo(DIGEST);
    JsonNode definition = statement.at("/predicate/buildDefinition");
    assertThat(definition.at("/externalParameters/parameters/TARGET").asText()).isEqualTo("test");
    assertThat(definition.at("/internalParameters/ambit/grant").asText()).isEqualTo("PAY-214");
    assertThat(definition.at("/internalParameters/ambit/approvers/0").asText())
        .isEqualTo("erin@example.com");
    assertThat(definition.at("/resolvedDependencies/0/digest/gitCommit").asText())
        .isEqualTo("1".repeat(40));
    assertThat(statement.at("/predicate/runDetails/metadata/invocationId").asText())
        .isEqualTo("https://ci.example.com/job/x/1/");
  }

  @Test
  void theSameBuildGivesTheSameBytes() {
    assertThat(BuildProvenanceJson.write(build())).isEqualTo(BuildProvenanceJson.write(build()));
  }

  @Test
  void aStatementIsAboutSomethingWithADigest() {
    assertThatThrownBy(() -> new Output("x.jar", "beef")).hasMessageContaining("64");
    assertThatThrownBy(() -> of(List.of())).hasMessageContaining("about something");
  }

  private static BuildProvenance build() {
    return of(List.of(new Output("target/x.jar", DIGEST)));
  }

  private static BuildProvenance of(List<Output> outputs) {
    Instant at = Instant.parse("2026-11-24T09:00:00Z");
    return new BuildProvenance(
        outputs,
        "checkout/build",
        Map.of("TARGET", "test"),
        List.of("1".repeat(40)),
        "git.example.com/payments/checkout",
        Optional.empty(),
        Optional.of("linux-7"),
        "https://ci.example.com/",
        "https://ci.example.com/job/x/1/",
        at,
        at.plusSeconds(60),
        "SUCCESS",
        new BuildProvenance.Judgement(
            "01JD",
            "allow",
            "claude",
            "PAY-214",
            "dana@example.com",
            List.of("user agent"),
            List.of("erin@example.com")));
  }
}
