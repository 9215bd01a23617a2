package dev.ambit.hooks.receive;

import dev.ambit.core.decision.Standing;
import dev.ambit.core.facts.Facts;
import dev.ambit.hooks.event.HookEvent;
import dev.ambit.wire.site.Site;
import java.io.IOException;
import java.time.Instant;

/** Reads everything a decision is made of. Never decides. */
@FunctionalInterface
public interface Gathering {

  /**
   * What was read.
   *
   * @param facts about the event
   * @param standing the rules, grants and approvals, without what earlier pushes used
   */
  record Gathered(Facts facts, Standing standing) {}

  /**
   * Reads it.
   *
   * @throws IOException if something could not be read that no rule can answer for; the push is
   *     then refused
   */
  Gathered gather(Site site, HookEvent event, Instant now) throws IOException;
}
