package dev.ambit.jenkins.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BranchSpecTextTest {

  private static final Map<String, String> INPUTS = Map.of("BRANCH", "agent/x", "ALL", "**");

  @ParameterizedTest
  @CsvSource({
    "*/main, main",
    "main, main",
    "origin/agent/fix, agent/fix",
    "refs/heads/agent/fix, agent/fix",
    "refs/remotes/origin/main, main",
    "*/${BRANCH}, agent/x",
    "$BRANCH, agent/x"
  })
  void oneBranchIsTold(String spec, String branch) {
    assertThat(BranchSpecText.branch(spec, INPUTS, "origin")).contains(branch);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"**", "*/agent/*", ":^agent/.*", "refs/tags/v1", "${OTHER}", "${ALL}", ""})
  void whatMayBeSeveralOrNoneIsNot(String spec) {
    assertThat(BranchSpecText.branch(spec, INPUTS, "origin")).isEmpty();
  }
}
