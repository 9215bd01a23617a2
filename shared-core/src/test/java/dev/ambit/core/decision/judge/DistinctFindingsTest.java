package dev.ambit.core.decision.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.Outcome;
import dev.ambit.core.decision.Subject;
import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RefName;
import dev.ambit.core.facts.RepoPath;
import dev.ambit.wire.rules.RuleTextReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class DistinctFindingsTest {

  private final DistinctFindings findings = new DistinctFindings();

  private void add(String rule, Outcome outcome, String path) {
    Subject subject =
        Subject.of(new RefName("refs/heads/main"), new Oid("1".repeat(40)), RepoPath.of(path));
    findings.add(new Finding(rule, outcome, subject, "about " + path, "next", true));
  }

  private List<Finding> told() {
    return findings.told(RuleTextReader.shipped());
  }

  @Test
  void aPathIsToldOnceByItsStrictestFinding() {
    add("path/denied", Outcome.REPORT, "a");
    add("path/denied", Outcome.DENY, "a");
    assertThat(told()).extracting(Finding::outcome).containsExactly(Outcome.DENY);
  }

  @Test
  void whatIsLeftOutIsCounted() {
    for (int i = 0; i < 1500; i++) {
      add("path/denied", Outcome.REPORT, "f" + i);
    }
    assertThat(told()).hasSize(1001);
    assertThat(told().get(1000).rule()).isEqualTo("push/findings-left-out");
    assertThat(told().get(1000).tell()).startsWith("500 more");
    assertThat(told().get(1000).outcome()).isEqualTo(Outcome.REPORT);
  }

  @Test
  void aDenialBehindTheLastOneToldStillDenies() {
    for (int i = 0; i < 1000; i++) {
      add("path/denied", Outcome.REPORT, "f" + i);
    }
    add("path/denied", Outcome.DENY, "last");
    assertThat(told().get(1000).outcome()).isEqualTo(Outcome.DENY);
  }

  @Test
  void theFirstFindingOfARuleIsAlwaysTold() {
    for (int i = 0; i < 1000; i++) {
      add("path/denied", Outcome.REPORT, "f" + i);
    }
    add("class/ci", Outcome.HOLD, "last");
    assertThat(told()).extracting(Finding::rule).contains("class/ci").hasSize(1001);
  }
}
