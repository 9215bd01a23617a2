package dev.ambit.git;

import dev.ambit.core.event.Push;
import dev.ambit.core.event.RefUpdate;
import dev.ambit.core.facts.Fact;
import dev.ambit.core.facts.Facts;
import dev.ambit.core.facts.RefChange;
import dev.ambit.core.facts.RefFacts;
import dev.ambit.git.store.Unreadable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectReader;

/** Reads some steps of what landed, as pushes. For one thread. */
public final class LandedStretch implements AutoCloseable {

  private final ObjectReader reader;
  private final RefReading measured;
  private final RefReading unmeasured;

  /** Puts a reading together. */
  @FunctionalInterface
  interface Readings {
    RefReading of(ObjectReader reader, boolean measure) throws Unreadable;
  }

  LandedStretch(ObjectReader reader, Readings readings) throws Unreadable {
    this.reader = reader;
    this.measured = readings.of(reader, true);
    this.unmeasured = readings.of(reader, false);
  }

  /** Everything about {@code push}. */
  public Facts facts(Push push, Instant now) {
    return facts(measured, push, now);
  }

  /** The same, but for how many lines changed: that is told as none. */
  public Facts withoutLines(Push push, Instant now) {
    return facts(unmeasured, push, now);
  }

  @Override
  public void close() {
    reader.close();
  }

  private static Facts facts(RefReading reading, Push push, Instant now) {
    return new Facts(push, now, Fact.known(Optional.empty()), refs(reading, push.updates()));
  }

  private static List<RefFacts> refs(RefReading reading, List<RefUpdate> updates) {
    try {
      return reading.elsewhere().add(updates.stream().map(reading::facts).toList());
    } catch (Unreadable e) {
      return updates.stream()
          .map(update -> new RefFacts(update, Fact.<RefChange>unknown(e.reason())))
          .toList();
    }
  }
}
