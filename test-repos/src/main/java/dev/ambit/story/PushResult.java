package dev.ambit.story;

import java.util.Set;
import java.util.TreeSet;

/**
 * How a push of a story ended, beside what the story expects.
 *
 * @param expected the decision expected
 * @param mayLand whether refs are expected to move
 * @param decision the decision told; of a hook that tells none, what its exit code says
 * @param rules the ids of all findings told
 * @param landed whether refs moved
 */
public record PushResult(
    String expected, boolean mayLand, String decision, Set<String> rules, boolean landed) {

  public PushResult {
    rules = Set.copyOf(new TreeSet<>(rules));
  }
}
