package dev.ambit.story;

/** One thing that happens in a story. */
sealed interface Step
    permits CommitStep,
        RawCommitStep,
        TagStep,
        ObjectStep,
        PushStep,
        CommandStep,
        SiteStep,
        ConfigurationStep {

  /** Makes it happen; what goes otherwise than expected is told to {@code outcome}. */
  void play(Stage stage, Outcome outcome);
}
