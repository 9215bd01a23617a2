package dev.ambit.core.effect.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What became of changes that the policy would have stopped. */
public enum Aftermath {
  /** A person seems to have looked at it, and nothing reverted it: the stop is likely false. */
  STAYED("landed by a person and stayed"),
  /** A later change says that it reverts it: the stop would have saved work. */
  REVERTED("reverted within two weeks"),
  /** History does not go on long enough after it. */
  TOO_YOUNG("too young to tell"),
  /** Nothing shows that a person looked at it. */
  UNSEEN("no sign that a person looked at it");

  /** How long a change must stay to count as wanted. */
  public static final Duration TRIAL = Duration.ofDays(14);

  private static final int SHORTEST_ID = 7;

  private final String word;

  Aftermath(String word) {
    this.word = word;
  }

  /** For people. */
  public String word() {
    return word;
  }

  /** What became of each stopped change among {@code steps}, which are newest first. */
  public static Map<ReplayedStep, Aftermath> of(List<ReplayedStep> steps) {
    Map<String, List<Instant>> undone = undone(steps);
    Instant end = steps.isEmpty() ? Instant.MIN : steps.get(0).at();
    Map<ReplayedStep, Aftermath> found = new HashMap<>();
    steps.stream()
        .filter(ReplayedStep::isStopped)
        .forEach(step -> found.put(step, of(step, undone, end)));
    return found;
  }

  private static Aftermath of(ReplayedStep step, Map<String, List<Instant>> undone, Instant end) {
    Instant until = step.at().plus(TRIAL);
    if (names(step).anyMatch(name -> within(undone.get(name), step.at(), until))) {
      return REVERTED;
    }
    if (!step.landing().byPerson()) {
      return UNSEEN;
    }
    return end.isBefore(until) ? TOO_YOUNG : STAYED;
  }

  private static boolean within(@Nullable List<Instant> times, Instant from, Instant until) {
    return Optional.ofNullable(times).stream()
        .flatMap(List::stream)
        .anyMatch(at -> !at.isBefore(from) && !at.isAfter(until));
  }

  /** How a revert may name a change: its id, or its request's number. */
  private static Stream<String> names(ReplayedStep step) {
    return Stream.concat(
        Stream.of(step.landed().hex().substring(0, SHORTEST_ID)),
        step.landing().request().stream());
  }

  private static Map<String, List<Instant>> undone(List<ReplayedStep> steps) {
    Map<String, List<Instant>> undone = new HashMap<>();
    for (ReplayedStep step : steps) {
      for (String name : step.landing().undoes()) {
        String key = name.startsWith("#") ? name : name.substring(0, SHORTEST_ID);
        undone.computeIfAbsent(key, k -> new ArrayList<>()).add(step.at());
      }
    }
    return undone;
  }
}
