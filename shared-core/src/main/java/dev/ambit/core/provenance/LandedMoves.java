package dev.ambit.core.provenance;

import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RefName;
import dev.ambit.core.event.RefUpdate;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Follows the protected refs through a ledger. Where a ref stood before Ambit saw it first is taken
 * as it was; what was there then has not landed. Pure.
 */
public final class LandedMoves {

  private final LedgerHistory history;
  private final PassedUpdates passed;
  private final Predicate<RefName> isProtected;
  private final Map<RefName, Oid> tips = new TreeMap<>();
  private final Map<RefName, Instant> since = new HashMap<>();
  private final List<LandedMove> moves = new ArrayList<>();
  private final Set<LedgerPlace> used = new HashSet<>();

  private LandedMoves(LedgerHistory history, Predicate<RefName> isProtected) {
    this.history = history;
    this.isProtected = isProtected;
    this.passed = new PassedUpdates(history.decisions());
  }

  /**
   * Every move of a protected ref, in order.
   *
   * @param now where the refs stand now: where no move is known, they stood so from the first
   */
  public static List<LandedMove> in(
      LedgerHistory history, Predicate<RefName> isProtected, Map<RefName, Oid> now) {
    LandedMoves followed = follow(history, isProtected, now);
    return List.copyOf(followed.moves);
  }

  private static LandedMoves follow(
      LedgerHistory history, Predicate<RefName> isProtected, Map<RefName, Oid> now) {
    LandedMoves followed = new LandedMoves(history, isProtected);
    followed.begin(now);
    history.landings().forEach(followed::land);
    return followed;
  }

  private void begin(Map<RefName, Oid> now) {
    now.forEach(
        (ref, tip) -> {
          if (isProtected.test(ref)) {
            tips.put(ref, tip);
          }
        });
    Set<RefName> seen = new HashSet<>();
    for (RecordedLanding landing : history.landings()) {
      for (RefUpdate update : landing.refs()) {
        if (isProtected.test(update.ref()) && seen.add(update.ref())) {
          tips.put(update.ref(), update.oldId());
        }
      }
    }
  }

  private void land(RecordedLanding landing) {
    if (used.add(landing.place())) {
      landing.refs().stream()
          .filter(update -> isProtected.test(update.ref()))
          .filter(update -> !isKnown(update))
          .forEach(update -> moveAfterFound(landing, update));
    }
  }

  /** Moves that were found afterwards are recorded later than what they led to. */
  private void moveAfterFound(RecordedLanding landing, RefUpdate update) {
    for (RecordedLanding found : bridge(update)) {
      used.add(found.place());
      found.refs().forEach(each -> move(found, each));
    }
    move(landing, update);
  }

  private List<RecordedLanding> bridge(RefUpdate update) {
    Deque<RecordedLanding> path = new ArrayDeque<>();
    Oid known = tips.getOrDefault(update.ref(), update.oldId());
    Oid at = update.oldId();
    while (!at.equals(known)) {
      Optional<RecordedLanding> into = found(update.ref(), at);
      if (into.isEmpty() || path.contains(into.get())) {
        return List.of();
      }
      path.push(into.get());
      at = into.get().refs().get(0).oldId();
    }
    return List.copyOf(path);
  }

  private Optional<RecordedLanding> found(RefName ref, Oid tip) {
    return history.landings().stream()
        .filter(RecordedLanding::recovered)
        .filter(landing -> !used.contains(landing.place()) && landing.refs().size() == 1)
        .filter(landing -> landing.refs().get(0).ref().equals(ref))
        .filter(landing -> landing.refs().get(0).newId().equals(tip))
        .findFirst();
  }

  /** A landing that was found afterwards may be recorded by its own hook a little later. */
  private boolean isKnown(RefUpdate update) {
    Optional<RefUpdate> last =
        moves.stream()
            .map(LandedMove::update)
            .filter(earlier -> earlier.ref().equals(update.ref()))
            .reduce((a, b) -> b);
    return last.filter(update::equals).isPresent();
  }

  private void move(RecordedLanding landing, RefUpdate update) {
    Optional<String> lapse = lapse(update);
    if (lapse.isPresent() || !since.containsKey(update.ref())) {
      since.put(update.ref(), landing.at());
    }
    moves.add(
        new LandedMove(
            update,
            landing,
            passed.behind(update, landing.place()),
            standing(),
            lapse,
            since.getOrDefault(update.ref(), landing.at())));
    tips.put(update.ref(), update.newId());
  }

  private Optional<String> lapse(RefUpdate update) {
    Oid known = tips.getOrDefault(update.ref(), update.oldId());
    return known.equals(update.oldId())
        ? Optional.empty()
        : Optional.of(
            "it stood at "
                + update.oldId().abbreviated()
                + ", which no recorded move from "
                + known.abbreviated()
                + " led to");
  }

  private List<Oid> standing() {
    return tips.values().stream().filter(tip -> !tip.isZero()).distinct().toList();
  }
}
