package dev.ambit.hooks.bypass;

import dev.ambit.story.PushResult;
import dev.ambit.story.Story;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a trick ended.
 *
 * @param trick its name
 * @param title what it tries, as a sentence
 * @param expected what its pushes were to come to
 * @param happened what they came to
 * @param asExpected whether the hook did what was asked of it
 */
record TrickResult(
    String trick, String title, String expected, String happened, boolean asExpected) {

  static TrickResult of(Story story, List<PushResult> pushes, String happened, boolean asExpected) {
    String expected =
        pushes.stream()
            .map(push -> push.mayLand() ? push.expected() : push.expected() + ", nothing lands")
            .distinct()
            .collect(Collectors.joining("; "));
    return new TrickResult(story.name(), story.title(), expected, happened, asExpected);
  }

  /** The trick could not be told to its end. */
  static TrickResult broken(Story story, String reason) {
    return new TrickResult(story.name(), story.title(), "", "not told: " + reason, false);
  }
}
