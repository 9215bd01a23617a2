package dev.ambit.app.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that goes some way behind another, so that a story can have happened already. */
public final class StoryClock extends Clock {

  private final Clock real;
  private final AtomicReference<Duration> behind = new AtomicReference<>(Duration.ZERO);

  public StoryClock(Clock real) {
    this.real = real;
  }

  /** From now on it is so long ago. */
  void isAgo(Duration ago) {
    behind.set(ago);
  }

  @Override
  public Instant instant() {
    return real.instant().minus(behind.get());
  }

  @Override
  public ZoneId getZone() {
    return real.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    StoryClock other = new StoryClock(real.withZone(zone));
    other.isAgo(behind.get());
    return other;
  }
}
