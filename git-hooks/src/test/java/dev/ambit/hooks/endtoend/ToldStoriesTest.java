package dev.ambit.hooks.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.story.AmbitCommand;
import dev.ambit.story.Outcome;
import dev.ambit.story.Stories;
import dev.ambit.story.Story;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The stories, told to the installed hook. Two at a time. */
@Execution(ExecutionMode.CONCURRENT)
class ToldStoriesTest {

  private static final AmbitCommand AMBIT = new AmbitHere();

  @ParameterizedTest
  @MethodSource("stories")
  void theHookTellsTheStoryAsItIsWritten(Story story, @TempDir Path folder) {
    Outcome outcome = story.tell(folder, new InstalledHook(AMBIT), AMBIT);
    assertThat(outcome.differences()).as(outcome.report()).isEmpty();
  }

  static List<Story> stories() {
    return Stories.in(Path.of("../test-repos/stories"));
  }
}
