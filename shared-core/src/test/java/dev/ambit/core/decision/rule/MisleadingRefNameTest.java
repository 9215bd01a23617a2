package dev.ambit.core.decision.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.event.RefName;
import dev.ambit.core.scope.Glob;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MisleadingRefNameTest {

  private static final List<Glob> PROTECT =
      List.of(Glob.parse("refs/heads/main"), Glob.parse("refs/heads/release/*"));

  private static Optional<String> fault(String name) {
    return MisleadingRefName.fault(new RefName(name), PROTECT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "refs/heads/agent/PAY-214/timeout",
        "refs/heads/main",
        "refs/heads/release/1.0",
        "refs/heads/übung",
        "refs/heads/headless",
        "refs/tags/v1.0",
        "refs/tags/release/1.0"
      })
  void plainNamesAreClear(String name) {
    assertThat(fault(name)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "refs/heads/HEAD",
        "refs/tags/FETCH_HEAD",
        "refs/heads/@",
        "refs/heads/refs/heads/main",
        "refs/heads/heads/main",
        "refs/heads/--upload-pack",
        "refs/heads/0123456789012345678901234567890123456789"
      })
  void namesThatGitReadsOtherwiseAreNot(String name) {
    assertThat(fault(name)).hasValueSatisfying(why -> assertThat(why).contains("git reads"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "refs/heads/Main",
        "refs/heads/RELEASE/1.0",
        "refs/heads/\uff4dain",
        "refs/tags/main"
      })
  void namesThatStandForAProtectedRefAreNot(String name) {
    assertThat(fault(name)).hasValueSatisfying(why -> assertThat(why).contains("protected"));
  }

  @Test
  void namesWithUnseenCharactersAreNot() {
    assertThat(fault("refs/heads/ma\u200bin")).hasValue("it holds characters that are not shown");
    assertThat(fault("refs/heads/\u202eniam")).isPresent();
  }
}
