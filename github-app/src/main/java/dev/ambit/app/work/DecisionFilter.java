package dev.ambit.app.work;

import java.time.Instant;
import java.util.Optional;

/**
 * Which decisions are asked for. What is empty does not restrict.
 *
 * @param word {@code allow}, {@code hold} or {@code deny}
 * @param repository {@code host/path}
 * @param actor an agent's or a person's id
 * @param grant the id of a grant that it used
 * @param since not before
 * @param before only those older than this decision, by its id: the next page
 * @param most how many at most
 */
public record DecisionFilter(
    Optional<String> word,
    Optional<String> repository,
    Optional<String> actor,
    Optional<String> grant,
    Optional<Instant> since,
    Optional<String> before,
    int most) {

  private static final int MOST = 500;

  public DecisionFilter {
    if (most < 1 || most > MOST) {
      throw new IllegalArgumentException("between 1 and " + MOST + " decisions at once");
    }
  }

  /** The newest of all. */
  public static DecisionFilter newest(int most) {
    return new DecisionFilter(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        most);
  }
}
