package dev.ambit.jenkins.decision;

import dev.ambit.core.BuildVerdict;
import dev.ambit.jenkins.event.RunRequest;
import dev.ambit.jenkins.facts.Reading;
import java.util.Optional;

/**
 * A run as it was judged.
 *
 * @param request what was asked for
 * @param reading what was read
 * @param verdict the engine's answer
 * @param followed the trusted pipeline, if the run is to follow it instead of its own
 */
public record Judged(
    RunRequest request, Reading reading, BuildVerdict verdict, Optional<String> followed) {

  public boolean passes() {
    return verdict.passes();
  }

  /** Whether agent work is in it that the policy restricts. */
  public boolean isRestricted() {
    return verdict.judged().isRestricted();
  }
}
