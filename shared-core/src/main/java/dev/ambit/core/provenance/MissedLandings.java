package dev.ambit.core.provenance;

import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RefName;
import dev.ambit.core.event.RefUpdate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds moves of protected refs that a decision let through and that nobody recorded as landed, as
 * when the server died in between. Pure.
 */
public final class MissedLandings {

  private static final int LONGEST = 1000;

  private MissedLandings() {}

  /**
   * The moves that lead from one recorded place of a ref to the next, and to where it stands now,
   * in order; none where they do not lead there.
   */
  public static List<Missed> in(
      LedgerHistory history, Predicate<RefName> isProtected, Map<RefName, Oid> now) {
    Map<RefName, Oid> tips = beforeFirst(history, now);
    List<Missed> missed = new ArrayList<>();
    for (LandedMove move : LandedMoves.in(history, isProtected, tips)) {
      RefUpdate update = move.update();
      Oid known = tips.getOrDefault(update.ref(), update.oldId());
      missed.addAll(path(history, update.ref(), known, update.oldId()));
      tips.put(update.ref(), update.newId());
    }
    now.forEach(
        (ref, tip) -> {
          if (isProtected.test(ref)) {
            missed.addAll(path(history, ref, tips.getOrDefault(ref, tip), tip));
          }
        });
    return List.copyOf(missed);
  }

  /**
   * A move that was missed.
   *
   * @param update the move
   * @param decision the decision that let it through
   */
  public record Missed(RefUpdate update, RecordedDecision decision) {}

  /** A ref stood where the first decision or landing about it says. */
  private static Map<RefName, Oid> beforeFirst(LedgerHistory history, Map<RefName, Oid> now) {
    Map<RefName, Oid> tips = new TreeMap<>(now);
    Set<RefName> seen = new HashSet<>();
    for (RecordedDecision recorded : history.decisions()) {
      for (RefUpdate update : recorded.decision().refs()) {
        if (recorded.letThrough(update) && seen.add(update.ref())) {
          tips.put(update.ref(), update.oldId());
        }
      }
    }
    history.landings().stream()
        .flatMap(landing -> landing.refs().stream())
        .filter(update -> seen.add(update.ref()))
        .forEach(update -> tips.put(update.ref(), update.oldId()));
    return tips;
  }

  private static List<Missed> path(LedgerHistory history, RefName ref, Oid from, Oid to) {
    Deque<Missed> path = new ArrayDeque<>();
    Oid at = to;
    while (!at.equals(from) && path.size() < LONGEST) {
      Optional<Missed> step = into(history, ref, at);
      if (step.isEmpty()) {
        return List.of();
      }
      path.push(step.get());
      at = step.get().update().oldId();
    }
    return at.equals(from) ? List.copyOf(path) : List.of();
  }

  private static Optional<Missed> into(LedgerHistory history, RefName ref, Oid tip) {
    return history.decisions().stream()
        .filter(recorded -> recorded.decision().passed())
        .flatMap(recorded -> moves(recorded, ref, tip))
        .reduce((a, b) -> b);
  }

  private static Stream<Missed> moves(RecordedDecision recorded, RefName ref, Oid tip) {
    return recorded.decision().refs().stream()
        .filter(update -> update.ref().equals(ref) && update.newId().equals(tip))
        .map(update -> new Missed(update, recorded));
  }
}
