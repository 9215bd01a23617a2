package dev.ambit.core.scope;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A pattern as a nondeterministic automaton. State {@code i} waits for a character of {@code on(i)}
 * and then goes on to the next state, or stays if it repeats; the last state, {@code size()}, is
 * where the whole text is matched. Some states may be passed without a character; {@code reach(i)}
 * holds every state that is reached so.
 */
final class GlobAutomaton {

  private final List<State> states = new ArrayList<>();
  private long[][] reach = {};

  /**
   * One state.
   *
   * @param on the characters it takes
   * @param repeats whether it takes any number of them, also none
   * @param skip how many states further one also gets without a character, if it repeats
   */
  private record State(GlobSymbols on, boolean repeats, int skip) {}

  private GlobAutomaton() {}

  /** The automaton that takes these pieces one after the other. */
  static GlobAutomaton of(List<GlobToken> tokens) {
    GlobAutomaton automaton = new GlobAutomaton();
    tokens.forEach(automaton::add);
    automaton.reach = automaton.reachable();
    return automaton;
  }

  /** The number of its waiting states. */
  int size() {
    return states.size();
  }

  /** The characters that state {@code i} takes. */
  GlobSymbols on(int i) {
    return states.get(i).on();
  }

  /** Where the sets of characters of its states begin or end. */
  IntStream edges() {
    return states.stream().flatMapToInt(state -> state.on().edges());
  }

  /** The states in which the automaton is after state {@code i} took a character. */
  long[] after(int i) {
    return reach[states.get(i).repeats() ? i : i + 1];
  }

  /** The states in which it starts. */
  long[] start() {
    return reach[0];
  }

  private void add(GlobToken token) {
    if (token instanceof GlobToken.Text plain) {
      plain.text().codePoints().forEach(point -> take(GlobSymbols.only(point)));
    } else if (token instanceof GlobToken.One one) {
      take(one.symbols());
    } else if (token instanceof GlobToken.Star) {
      states.add(new State(GlobSymbols.NO_SLASH, true, 1));
    } else if (token instanceof GlobToken.Parts) {
      // A door that takes nothing: only on entering may the parts be left out.
      states.add(new State(GlobSymbols.NONE, true, 3));
      states.add(new State(GlobSymbols.ANY, true, 1));
      take(GlobSymbols.only('/'));
    } else {
      take(GlobSymbols.ANY);
      states.add(new State(GlobSymbols.ANY, true, 1));
    }
  }

  private void take(GlobSymbols symbols) {
    states.add(new State(symbols, false, 0));
  }

  private long[][] reachable() {
    int words = size() / Long.SIZE + 1;
    long[][] all = new long[size() + 1][];
    for (int i = size(); i >= 0; i--) {
      all[i] = new long[words];
      all[i][i / Long.SIZE] |= 1L << i;
      if (i < size() && states.get(i).repeats()) {
        add(all[i], all[i + 1]);
        add(all[i], all[i + states.get(i).skip()]);
      }
    }
    return all;
  }

  private static void add(long[] states, long[] more) {
    for (int word = 0; word < states.length; word++) {
      states[word] |= more[word];
    }
  }
}
