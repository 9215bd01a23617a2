package dev.ambit.app;

import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock that a test sets, for those who read Java's. */
final class SetClock extends Clock {

  private final SettableClock time;

  private SetClock(SettableClock time) {
    this.time = time;
  }

  static Clock by(SettableClock time) {
    return new SetClock(time);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }

  @Override
  public Instant instant() {
    return time.now();
  }
}
