package dev.ambit.hooks.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.hooks.bypass.InstalledHook;
import dev.ambit.story.AmbitCommand;
import dev.ambit.story.Outcome;
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

/**
 * The bypass suite: tricks, done for real, that must fail. Tries two at a time. The pushes are
 * judged in a resident gate; with the system property {@code bothGates} also in processes of their
 * own, and then both must tell the same.
 */
@Execution(ExecutionMode.CONCURRENT)
class BypassTest {

  private static final AmbitCommand AMBIT = new AmbitHere();

  @ParameterizedTest
  @MethodSource("tricks")
  void theTrickFails(Story story, @TempDir Path folder) throws IOException {
    if (Boolean.getBoolean("bothGates")) {
      BothGates.tell(story, folder, AMBIT);
      return;
    }
    Outcome outcome = story.tell(folder, new InstalledHook(AMBIT, true), AMBIT);
    assertThat(outcome.differences()).as(outcome.report()).isEmpty();
  }

  /** All, or those whose group or name contains the system property {@code bypass}. */
  static List<Story> tricks() {
    String part = System.getProperty("bypass", "");
    return Stories.grouped(Path.of("../test-repos/bypass")).stream()
        .filter(story -> story.name().contains(part))
        .toList();
  }
}
