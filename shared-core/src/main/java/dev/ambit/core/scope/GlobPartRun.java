package dev.ambit.core.scope;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads names by the places of {@link GlobPartNode}, following all that count at once: a character
 * costs at most one step for each place and each set of characters there. For one thread.
 */
final class GlobPartRun {

  private List<GlobPartNode> live = new ArrayList<>();
  private List<GlobPartNode> next = new ArrayList<>();

  /** The places after a star: once reached, they count to the end of the name. */
  private final List<GlobPartNode> stars = new ArrayList<>();

  private final Set<GlobPartNode> seenStars = new HashSet<>();
  private long steps;

  /** Tells every place in the path to which this name leads from {@code start}. */
  void over(GlobPartNode start, String name, Consumer<GlobPathNode> found) {
    if (leadsNowhere(start, name)) {
      return;
    }
    clear();
    enter(start);
    for (int at = 0; at < name.length() && isLive(); ) {
      int point = name.codePointAt(at);
      take(point);
      at += Character.charCount(point);
    }
    live.forEach(node -> node.end().ifPresent(found));
    stars.forEach(node -> node.end().ifPresent(found));
  }

  /** How many times a place looked at a character. */
  long steps() {
    return steps;
  }

  /** Most names part from all patterns by their first character: no need to set out. */
  private static boolean leadsNowhere(GlobPartNode start, String name) {
    return !name.isEmpty()
        && start.star() == null
        && start.sets() == 0
        && start.on(name.codePointAt(0)) == null;
  }

  private void clear() {
    next.clear();
    if (!stars.isEmpty()) {
      stars.clear();
      seenStars.clear();
    }
    live.clear();
  }

  private boolean isLive() {
    return !live.isEmpty() || !stars.isEmpty();
  }

  private void take(int point) {
    next.clear();
    int before = stars.size();
    for (int i = 0; i < before; i++) {
      take(stars.get(i), point);
    }
    for (int i = 0; i < live.size(); i++) {
      take(live.get(i), point);
    }
    List<GlobPartNode> spent = live;
    live = next;
    next = spent;
  }

  private void take(GlobPartNode node, int point) {
    steps += 1 + node.sets();
    reach(node.on(point));
    for (int i = 0; i < node.sets(); i++) {
      reach(node.bySet(i, point));
    }
  }

  private void reach(@Nullable GlobPartNode node) {
    if (node != null) {
      next.add(node);
      enterStars(node);
    }
  }

  private void enter(GlobPartNode start) {
    live.add(start);
    enterStars(start);
  }

  private void enterStars(GlobPartNode node) {
    for (GlobPartNode star = node.star(); star != null; star = star.star()) {
      if (seenStars.add(star)) {
        stars.add(star);
      }
    }
  }
}
