package dev.ambit.hooks.bypass;

import dev.ambit.story.InvalidStory;
import dev.ambit.story.ObjectFormat;
import dev.ambit.story.Story;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Tells tricks to a hook, each in a folder of its own that is gone afterwards.
 *
 * @param trial the hook on trial
 * @param format what the repositories name their objects by
 */
record Trials(HookTrial trial, ObjectFormat format) {

  TrickResult tell(Story story) throws IOException {
    Path folder = Files.createTempDirectory("ambit-bypass").toRealPath();
    try {
      return trial.judge(story, story.tell(folder, format, trial.hook(), trial.command()));
    } catch (InvalidStory | IllegalStateException | UncheckedIOException e) {
      return TrickResult.broken(
          story, String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
