package dev.ambit.core.facts;

import dev.ambit.core.event.Push;
import java.time.Instant;

/**
 * The only way in: an event becomes facts. An implementation reads, checks signatures on the way,
 * and never decides. What cannot be read comes back as {@link Fact.Unknown}, not as an exception.
 */
public interface FactSource {

  /** Reads all there is to know about {@code push} at {@code now}. */
  Facts gather(Push push, Instant now);
}
