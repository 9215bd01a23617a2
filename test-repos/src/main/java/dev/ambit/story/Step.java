package dev.ambit.story;

import java.util.Optional;

/** One thing that happens in a story. */
sealed interface Step
    permits CommitStep,
        RawCommitStep,
        TagStep,
        ObjectStep,
        PushStep,
        SendStep,
        CommandStep,
        SiteStep,
        ConfigurationStep,
        ServerFileStep,
        FloodStep {

  /** Makes it happen; what goes otherwise than expected is told to {@code outcome}. */
  void play(Stage stage, Outcome outcome);

  /** What is to follow, if it is a push. */
  default Optional<Expectation> ofPush() {
    return Optional.empty();
  }
}
