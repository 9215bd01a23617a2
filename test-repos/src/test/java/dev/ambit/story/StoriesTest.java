package dev.ambit.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoriesTest {

  private static final AmbitCommand DOES_NOTHING =
      (directory, arguments, environment) -> new AmbitCommand.Result(0, "");

  @ParameterizedTest
  @MethodSource("stories")
  void eachStoryFailsWithAHookThatLetsAllPassUnlessItExpectsNothingElse(
      Story story, @TempDir Path folder) {
    Outcome outcome = story.tell(folder, ShellHook.ALLOWS_ALL, DOES_NOTHING);
    assertThat(outcome.differences().isEmpty()).as(outcome.report()).isEqualTo(isQuiet(story));
  }

  @ParameterizedTest
  @MethodSource("stories")
  void eachStoryFailsWithAHookThatLetsNothingPassUnlessItExpectsJustThat(
      Story story, @TempDir Path folder) {
    Outcome outcome = story.tell(folder, ShellHook.DENIES_ALL, DOES_NOTHING);
    assertThat(outcome.differences().isEmpty()).as(outcome.report()).isEqualTo(isGrantless(story));
  }

  @Test
  void thereAreEnoughStories() {
    assertThat(stories()).hasSizeGreaterThan(25);
  }

  private static boolean isQuiet(Story story) {
    return expectations(story).stream()
        .allMatch(e -> e.decision().equals("allow") && e.rules().isEmpty());
  }

  private static boolean isGrantless(Story story) {
    return expectations(story).stream().allMatch(e -> e.rules().equals(Set.of("grant/none")));
  }

  private static List<Expectation> expectations(Story story) {
    return story.steps().stream().flatMap(step -> step.ofPush().stream()).toList();
  }

  static List<Story> stories() {
    return Stories.in(Path.of("stories"));
  }
}
