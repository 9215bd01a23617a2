package dev.ambit.hooks.bypass;

import dev.ambit.story.AmbitCommand;
import dev.ambit.story.HookUnderTest;
import dev.ambit.story.Outcome;
import dev.ambit.story.Story;

/** A hook on trial: how it is put in place, and what counts as stopping a trick. */
interface HookTrial {

  HookUnderTest hook();

  /** What a story's people run. */
  AmbitCommand command();

  /** What a told story says about the hook. */
  TrickResult judge(Story story, Outcome outcome);
}
