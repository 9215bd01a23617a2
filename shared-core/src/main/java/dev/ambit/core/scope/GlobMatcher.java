package dev.ambit.core.scope;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One way to read a pattern: exactly or folded.
 *
 * @param automaton what reads names
 * @param needle text that every match contains: a quick way to tell most names that do not match
 */
record GlobMatcher(GlobAutomaton automaton, String needle) {

  /** The matcher of a pattern of these pieces. */
  static GlobMatcher of(List<GlobToken> tokens) {
    return new GlobMatcher(GlobAutomaton.of(tokens), longestText(tokens));
  }

  /** Whether the whole name matches. */
  boolean matches(String name) {
    return name.contains(needle) && over(name).matches();
  }

  /** The automaton after it has read {@code name}. */
  GlobRun over(String name) {
    return new GlobRun(automaton).over(name);
  }

  private static String longestText(List<GlobToken> tokens) {
    return tokens.stream()
        .flatMap(t -> t instanceof GlobToken.Text plain ? Stream.of(plain.text()) : Stream.empty())
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }
}
