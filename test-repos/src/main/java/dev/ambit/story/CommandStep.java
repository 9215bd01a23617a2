package dev.ambit.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Somebody runs the {@code ambit} command, which must succeed.
 *
 * @param person whose key it runs with
 * @param arguments the arguments before the key; {@code ${decision}} stands for the last decision
 */
record CommandStep(String person, List<String> arguments) implements Step {

  CommandStep {
    arguments = List.copyOf(arguments);
  }

  /** {@code person} approves the last decision. */
  static CommandStep approve(String person) {
    return new CommandStep(person, List.of("approve", "${decision}"));
  }

  /** The grant's issuer revokes it. */
  static CommandStep revoke(String grant) {
    return new CommandStep(
        "dana", List.of("grant", "revoke", grant, "--reason", "The story says so"));
  }

  @Override
  public void play(Stage stage, Outcome outcome) {
    try {
      AmbitCommand.Result result =
          stage.ambit().run(stage.bare().directory(), command(stage, outcome), Map.of());
      outcome.tell("$ ambit " + String.join(" ", arguments) + "\n" + result.output());
      outcome.expect("exit code of ambit " + arguments, 0, result.exit());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> command(Stage stage, Outcome outcome) throws IOException {
    List<String> command = new ArrayList<>();
    arguments.forEach(
        text -> command.add(Placeholders.fill(text, unused -> outcome.lastDecision())));
    command.addAll(List.of("--repo", stage.bare().directory().toString()));
    command.addAll(List.of("--key", stage.site().keys().privateKey(person).toString()));
    return command;
  }
}
