package dev.ambit.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefNameTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "refs/heads/main",
        "refs/heads/agent/PAY-214/x",
        "refs/tags/v1.0",
        "refs/heads/größe",
        "refs/heads/@",
        "refs/heads/a.b",
      })
  void takesWhatGitTakes(String name) {
    assertThat(RefName.isWellFormed(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "main",
        "HEAD",
        "refs/",
        "refs/heads/",
        "refs/heads/.a",
        "refs/heads/a.lock",
        "refs/heads/a.lock/b",
        "refs/heads/a..b",
        "refs/heads/a b",
        "refs/heads/a~1",
        "refs/heads/a^",
        "refs/heads/a:b",
        "refs/heads/a?",
        "refs/heads/a*",
        "refs/heads/a[",
        "refs/heads/a\\b",
        "refs/heads/a@{1}",
        "refs/heads/a.",
        "refs/heads//a",
        "refs/heads/a\nb",
        "refs/heads/a\u007f",
      })
  void refusesWhatGitRefuses(String name) {
    assertThat(RefName.isWellFormed(name)).isFalse();
  }
}
