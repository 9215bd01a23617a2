package dev.ambit.story;

/**
 * The operator changes the site file.
 *
 * @param text what is appended to it
 */
record SiteStep(String text) implements Step {

  @Override
  public void play(Stage stage, Outcome outcome) {
    stage.site().append(text);
  }
}
