package dev.ambit.hooks.endtoend;

import dev.ambit.story.AmbitCommand;
import dev.ambit.story.Stories;
import dev.ambit.story.Story;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The stories, told to the installed hook, by both of its gates. Two at a time. */
@Execution(ExecutionMode.CONCURRENT)
class ToldStoriesTest {

  private static final AmbitCommand AMBIT = new AmbitHere();

  @ParameterizedTest
  @MethodSource("stories")
  void bothGatesTellTheStoryAsItIsWritten(Story story, @TempDir Path folder) throws IOException {
    BothGates.tell(story, folder, AMBIT);
  }

  /** All, or those whose name contains the system property {@code story}. */
  static List<Story> stories() {
    String part = System.getProperty("story", "");
    return Stories.in(Path.of("../test-repos/stories")).stream()
        .filter(story -> story.name().contains(part))
        .toList();
  }
}
