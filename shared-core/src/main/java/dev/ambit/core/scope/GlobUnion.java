package dev.ambit.core.scope;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/** Several automata at work on one text: which states each may be in, as one set. */
final class GlobUnion {

  private final List<GlobAutomaton> automata = new ArrayList<>();
  private final List<Integer> offsets = new ArrayList<>();
  private int size;

  GlobUnion(Collection<Glob> globs) {
    for (Glob glob : globs) {
      automata.add(glob.automaton());
      offsets.add(size);
      size += glob.automaton().size() + 1;
    }
  }

  BitSet start() {
    BitSet states = new BitSet();
    for (int i = 0; i < automata.size(); i++) {
      add(states, automata.get(i).start(), offsets.get(i));
    }
    return states;
  }

  /** The states after a character. */
  BitSet after(BitSet states, int point) {
    BitSet next = new BitSet();
    for (int i = 0; i < automata.size(); i++) {
      GlobAutomaton automaton = automata.get(i);
      int offset = offsets.get(i);
      int end = offset + automaton.size();
      for (int at = states.nextSetBit(offset);
          at >= 0 && at < end;
          at = states.nextSetBit(at + 1)) {
        if (automaton.on(at - offset).has(point)) {
          add(next, automaton.after(at - offset), offset);
        }
      }
    }
    return next;
  }

  /** Whether some pattern matches what was read. */
  boolean matches(BitSet states) {
    for (int i = 0; i < automata.size(); i++) {
      if (states.get(offsets.get(i) + automata.get(i).size())) {
        return true;
      }
    }
    return false;
  }

  private static void add(BitSet states, long[] more, int offset) {
    BitSet.valueOf(more).stream().forEach(state -> states.set(offset + state));
  }
}
