package dev.ambit.app.dashboard;

import dev.ambit.core.scope.Grant;
import dev.ambit.core.scope.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * How much of a limit is used.
 *
 * @param name what is counted
 * @param used how much is used
 * @param limit how much there is
 */
public record Meter(String name, int used, int limit) {

  private static final int WHOLE = 100;
  private static final int NEARLY = 80;

  /** The meters of the limits that a grant has. */
  static List<Meter> of(Grant.Limits limits, Usage used) {
    List<Meter> meters = new ArrayList<>();
    add(meters, "pushes", used.pushes(), limits.pushes());
    add(meters, "commits", used.commits(), limits.commits());
    add(meters, "files", used.files(), limits.files());
    add(meters, "lines", used.lines(), limits.lines());
    return meters;
  }

  private static void add(List<Meter> meters, String name, int used, OptionalInt limit) {
    limit.ifPresent(most -> meters.add(new Meter(name, used, most)));
  }

  /** How full it is, of 100. */
  public int percent() {
    return limit == 0 ? WHOLE : (int) Math.min(WHOLE, (long) used * WHOLE / limit);
  }

  public boolean isFull() {
    return used >= limit;
  }

  /** {@code full}, {@code nearly} or {@code fine}. */
  public String mood() {
    return isFull() ? "full" : percent() >= NEARLY ? "nearly" : "fine";
  }
}
