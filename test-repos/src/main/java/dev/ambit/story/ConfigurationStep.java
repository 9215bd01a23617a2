package dev.ambit.story;

import java.util.Map;

/**
 * The operator configures git in the repository with the hook.
 *
 * @param settings by name
 */
record ConfigurationStep(Map<String, String> settings) implements Step {

  @Override
  public void play(Stage stage, Outcome outcome) {
    settings.forEach((name, value) -> stage.bare().run("config", name, value));
  }
}
