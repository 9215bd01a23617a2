package dev.ambit.story;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One story.
 *
 * @param name its folder's name
 * @param title what it tells, as a sentence
 * @param trick in the bypass suite, the number of the trick in the list it began with, or {@code
 *     new}
 * @param given how things stand before
 * @param steps what happens, in order
 */
public record Story(
    String name, String title, Optional<String> trick, Given given, List<Step> steps) {

  public Story {
    steps = List.copyOf(steps);
    if (steps.stream().allMatch(step -> step.ofPush().isEmpty())) {
      throw new InvalidStory(name, "tells no push");
    }
  }

  /** The same story, named with its group. */
  Story in(Path group) {
    return new Story(group + "/" + name, title, trick, given, steps);
  }

  /**
   * Tells the story in SHA-1 repositories.
   *
   * @param folder an empty folder to play in
   * @return everything that went otherwise than expected
   */
  public Outcome tell(Path folder, HookUnderTest hook, AmbitCommand ambit) {
    return tell(folder, ObjectFormat.SHA1, hook, ambit);
  }

  /** Tells the story in repositories of this format. */
  public Outcome tell(Path folder, ObjectFormat format, HookUnderTest hook, AmbitCommand ambit) {
    Outcome outcome = new Outcome(name);
    Stage stage = Stage.raise(folder, format, given, hook, ambit);
    for (Step step : steps) {
      step.play(stage, outcome);
    }
    return outcome;
  }

  @Override
  public String toString() {
    return name;
  }
}
