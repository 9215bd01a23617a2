package dev.ambit.core.scope;

import java.util.Arrays;

/**
 * An automaton at work on one text. All states are followed at once as a set of bits, so a
 * character costs at most one step for each state, whatever the pattern.
 */
final class GlobRun {

  private final GlobAutomaton automaton;
  private long[] live;
  private long[] next;
  private long steps;

  GlobRun(GlobAutomaton automaton) {
    this.automaton = automaton;
    this.live = automaton.start().clone();
    this.next = new long[live.length];
  }

  /** Reads {@code text}, after what was read before. */
  GlobRun over(String text) {
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      take(text.codePointAt(at));
    }
    return this;
  }

  /** Whether the pattern matches what was read. */
  boolean matches() {
    int end = automaton.size();
    return (live[end / Long.SIZE] & 1L << end) != 0;
  }

  /** Whether the pattern can match some longer text. */
  boolean mayGoOn() {
    return Arrays.stream(waiting()).anyMatch(word -> word != 0);
  }

  /** Whether it can, and has come further than to where it starts. */
  boolean isUnderWay() {
    long[] further = waiting();
    for (int word = 0; word < further.length; word++) {
      further[word] &= ~automaton.start()[word];
    }
    return Arrays.stream(further).anyMatch(word -> word != 0);
  }

  private long[] waiting() {
    int end = automaton.size();
    long[] waiting = live.clone();
    waiting[end / Long.SIZE] &= ~(1L << end);
    return waiting;
  }

  /** How many times a state looked at a character. */
  long steps() {
    return steps;
  }

  private void take(int point) {
    Arrays.fill(next, 0);
    for (int word = 0; word < live.length; word++) {
      for (long rest = live[word]; rest != 0; rest &= rest - 1) {
        take(word * Long.SIZE + Long.numberOfTrailingZeros(rest), point);
      }
    }
    long[] spent = live;
    live = next;
    next = spent;
  }

  private void take(int state, int point) {
    if (state == automaton.size()) {
      return;
    }
    steps++;
    if (automaton.on(state).has(point)) {
      long[] after = automaton.after(state);
      for (int word = 0; word < next.length; word++) {
        next[word] |= after[word];
      }
    }
  }
}
