package dev.ambit.core.scope;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Decides exactly whether every path that a pattern matches is matched by one of several others.
 * Both sides read the same path together, character by character, over every kind of character that
 * either side tells apart; the shortest path on which they differ is the answer. Paths are parts
 * with single slashes between them; what no path can be does not count.
 */
public final class GlobInclusion {

  /** How many characters are tried before patterns are too complex to be decided. */
  private static final int MOST_STEPS = 200_000;

  private final GlobAutomaton inner;
  private final GlobUnion outer;
  private final List<Integer> alphabet;
  private final Set<Place> seen = new HashSet<>();
  private final Deque<Step> waiting = new ArrayDeque<>();
  private int steps;

  /** Where both sides are: a state of the inner pattern, all of the outer ones'. */
  private record Place(int inner, BitSet outer, boolean inPart) {}

  /** How a place was reached. */
  private record Step(Place place, @Nullable Step before, int point) {}

  private GlobInclusion(Glob inner, Collection<Glob> outer) {
    this.inner = inner.automaton();
    this.outer = new GlobUnion(outer);
    this.alphabet = alphabet(inner, outer);
  }

  /**
   * Why {@code inner} is not within {@code outer}, for people: a path that only it matches, or that
   * this could not be decided. Empty if it is within.
   */
  public static Optional<String> objection(Glob inner, Collection<Glob> outer) {
    if (outer.contains(inner)) {
      return Optional.empty();
    }
    return new GlobInclusion(inner, outer).search();
  }

  private Optional<String> search() {
    BitSet start = outer.start();
    BitSet.valueOf(inner.start()).stream()
        .forEach(state -> visit(new Step(new Place(state, start, false), null, 0)));
    while (!waiting.isEmpty()) {
      Step step = waiting.removeFirst();
      Place place = step.place();
      if (place.inPart() && place.inner() == inner.size() && !outer.matches(place.outer())) {
        return Optional.of("it matches '" + path(step) + "'");
      }
      if (steps > MOST_STEPS) {
        return Optional.of("the patterns are too complex to be compared: write simpler ones");
      }
      go(step);
    }
    return Optional.empty();
  }

  private void go(Step step) {
    Place place = step.place();
    if (place.inner() == inner.size()) {
      return;
    }
    for (int point : alphabet) {
      steps++;
      boolean possible = point != '/' || place.inPart();
      if (possible && inner.on(place.inner()).has(point)) {
        BitSet next = outer.after(place.outer(), point);
        BitSet.valueOf(inner.after(place.inner())).stream()
            .forEach(state -> visit(new Step(new Place(state, next, point != '/'), step, point)));
      }
    }
  }

  private void visit(Step step) {
    if (seen.add(step.place())) {
      waiting.addLast(step);
    }
  }

  private static String path(Step last) {
    List<Integer> points = new ArrayList<>();
    for (Step step = last; step.before() != null; step = step.before()) {
      points.add(0, step.point());
    }
    StringBuilder path = new StringBuilder();
    points.forEach(path::appendCodePoint);
    return path.toString();
  }

  /** One character for each stretch of characters that no pattern tells apart. */
  private static List<Integer> alphabet(Glob inner, Collection<Glob> outer) {
    int[] edges =
        IntStream.concat(
                IntStream.of(1, Character.MAX_CODE_POINT + 1),
                IntStream.concat(
                    inner.automaton().edges(),
                    outer.stream().flatMapToInt(glob -> glob.automaton().edges())))
            .filter(edge -> edge > 0)
            .sorted()
            .distinct()
            .toArray();
    List<Integer> alphabet = new ArrayList<>();
    for (int i = 0; i + 1 < edges.length; i++) {
      alphabet.add(shown(edges[i], edges[i + 1]));
    }
    // Letters first: of several shortest paths people are told the one that they can read.
    alphabet.sort(Comparator.comparing(point -> !Character.isLetterOrDigit(point)));
    return alphabet;
  }

  /** A character of the stretch that people can read, if it has one. */
  private static int shown(int from, int before) {
    return "xabcdefghijklmnopqrstuvwyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ._-"
        .chars()
        .filter(point -> from <= point && point < before)
        .findFirst()
        .orElse(from);
  }
}
