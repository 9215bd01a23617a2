package dev.ambit.wire.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ambit.core.decision.ChangeKey;
import dev.ambit.core.decision.DecisionId;
import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.Outcome;
import dev.ambit.core.decision.Policy;
import dev.ambit.core.decision.Subject;
import dev.ambit.core.event.Principal;
import dev.ambit.core.identity.Actor;
import dev.ambit.core.provenance.RunRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunRecordJsonTest {

  private static final RunRecord RUN =
      new RunRecord(
          new DecisionId("01ARZ3NDEKTSV4RRFFQ69G5FAV"),
          Instant.parse("2026-11-24T09:00:00Z"),
          "deny",
          Policy.Mode.REPORT,
          Optional.of(new ChangeKey("ab".repeat(32))),
          "step",
          "git.example.com/payments/checkout",
          "checkout/build",
          Optional.of(7),
          Optional.of(4_000_000_000L),
          new Actor(
              Optional.empty(),
              Optional.empty(),
              List.of(Principal.parse("jenkins:x")),
              Optional.empty()),
          Optional.of("PAY-214"),
          List.of("user x"),
          List.of(
              new Finding(
                  "build/credential",
                  Outcome.DENY,
                  Subject.PUSH,
                  "asks for it",
                  "leave it",
                  false)),
          Optional.empty());

  @Test
  void aRecordReadsBackAsItWas() {
    assertThat(RunRecordJson.read(RunRecordJson.line(RUN))).contains(RUN);
    assertThat(RunRecordJson.line(RUN)).doesNotContain("\n").contains("\"type\":\"run\"");
  }

  @Test
  void aRecordOfBeforeChangesWereKeptIsReadStill() {
    String old =
        RunRecordJson.line(RUN)
            .replaceFirst("\"mode\":\"report\",", "")
            .replaceFirst("\"change\":\"[0-9a-f]*\",", "")
            .replaceFirst("\"queue\":[0-9]*,", "");
    RunRecord read = RunRecordJson.read(old).orElseThrow();
    assertThat(read.key()).isEmpty();
    assertThat(read.queue()).isEmpty();
    assertThat(read.mode()).isEqualTo(Policy.Mode.ENFORCE);
    assertThat(read.findings()).isEqualTo(RUN.findings());
  }

  @Test
  void aRecordWithAnotherWordOrAHalfKeyIsNone() {
    String line = RunRecordJson.line(RUN);
    assertThatThrownBy(
            () -> RunRecordJson.read(line.replace("\"deny\",\"mode", "\"maybe\",\"mode")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("allow, hold, deny or approve");
    assertThatThrownBy(() -> RunRecordJson.read(line.replace("abab", "ab")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void recordsOfOtherTypesAreNone() {
    assertThat(RunRecordJson.read("{\"type\":\"link\"}")).isEmpty();
    assertThatThrownBy(() -> RunRecordJson.read("{\"type\":\"run\"}"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
