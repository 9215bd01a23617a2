package dev.ambit.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a story went: what was said, and what went otherwise than expected. */
public final class Outcome {

  private final String story;
  private final List<String> said = new ArrayList<>();
  private final List<String> differences = new ArrayList<>();
  private final List<PushResult> pushes = new ArrayList<>();
  private Optional<String> decision = Optional.empty();

  Outcome(String story) {
    this.story = story;
  }

  /** Everything that went otherwise than expected; empty if all is well. */
  public List<String> differences() {
    return List.copyOf(differences);
  }

  /** How each push ended, in the story's order. */
  public List<PushResult> pushes() {
    return List.copyOf(pushes);
  }

  /** The differences with the whole conversation, for people. */
  public String report() {
    return "story "
        + story
        + "\n"
        + String.join("\n", differences)
        + "\n\n"
        + String.join("\n", said);
  }

  void tell(String text) {
    said.add(text);
  }

  void pushed(PushResult result) {
    pushes.add(result);
  }

  void decided(Optional<String> id) {
    decision = id;
  }

  String lastDecision() {
    return decision.orElseThrow(() -> new InvalidStory(story, "there is no decision to approve"));
  }

  void expect(String what, Object expected, Object actual) {
    if (!expected.equals(actual)) {
      differences.add(what + ": expected " + expected + ", was " + actual);
    }
  }
}
