package dev.ambit.hooks.receive;

import dev.ambit.core.decision.Standing;
import dev.ambit.core.facts.Facts;
import java.io.IOException;

/** Reads the rules, grants and approvals by which an event is judged. Never decides. */
@FunctionalInterface
public interface StandingSource {

  /**
   * What stands for this event, apart from what earlier pushes used.
   *
   * @throws IOException if something cannot be read; the push is then refused
   */
  Standing of(Facts facts) throws IOException;
}
