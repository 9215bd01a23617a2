package dev.ambit.core.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every pattern: it matches as a naive reader would, and never blows up. */
class GlobPropertiesTest {

  private static final int PAIRS = 20_000;

  @ParameterizedTest
  @ValueSource(longs = {1, 20261123, 77})
  void matchesAsTheNaiveReaderDoes(long seed) {
    Random random = new Random(seed);
    int matched = 0;
    for (int i = 0; i < PAIRS; i++) {
      String pattern = pattern(random);
      String path = path(random);
      boolean expected = Naive.matches(pattern, path);
      matched += expected ? 1 : 0;
      assertThat(Glob.parse(pattern).matches(path))
          .as("%s on %s", pattern, path)
          .isEqualTo(expected);
    }
    assertThat(matched).isBetween(PAIRS / 50, PAIRS / 2);
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 4})
  void whatMatchesBelowADirectoryIsForeseen(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < PAIRS; i++) {
      Glob glob = Glob.parse(pattern(random));
      String path = path(random);
      int slash = path.indexOf('/');
      if (slash > 0 && glob.matches(path)) {
        var parent = dev.ambit.core.facts.RepoPath.of(path.substring(0, slash));
        assertThat(glob.mayMatchBelow(parent)).as("%s below %s", glob, parent).isTrue();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "a*a*a*a*a*a*a*a*a*a*a*b, 4000",
    "*a*a*a*a*a*a*a*a*a*a*b, 4000",
    "**/a/**/a/**/a/**/a/**/b, 4000",
  })
  void costsAtMostOneStepForEachStateAndCharacter(String pattern, int length) {
    GlobAutomaton automaton = Glob.parse(pattern).automaton();
    GlobRun run = new GlobRun(automaton).over("a".repeat(length));
    assertThat(run.matches()).isFalse();
    assertThat(run.steps()).isLessThanOrEqualTo((long) automaton.size() * length);
  }

  @Test
  void eightStarsOnThirtyLevelsAreCheap() {
    GlobAutomaton automaton = Glob.parse("**/*a/".repeat(8) + "x").automaton();
    String path = "aaaa/".repeat(30) + "y";
    GlobRun run = new GlobRun(automaton).over(path);
    assertThat(run.matches()).isFalse();
    assertThat(run.steps()).isLessThan(10_000);
  }

  private static String pattern(Random random) {
    StringBuilder pattern = new StringBuilder();
    int parts = 1 + random.nextInt(4);
    for (int i = 0; i < parts; i++) {
      pattern.append(i == 0 ? "" : "/").append(part(random));
    }
    return pattern.toString();
  }

  private static String part(Random random) {
    if (random.nextInt(4) == 0) {
      return "**";
    }
    String[] pieces = {"a", "b", "*", "?", "[ab]", "[!a]", "\\a", "b"};
    StringBuilder part = new StringBuilder();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      String piece = pieces[random.nextInt(pieces.length)];
      part.append(piece.equals("*") && part.toString().endsWith("*") ? "a" : piece);
    }
    return part.toString();
  }

  private static String path(Random random) {
    StringBuilder path = new StringBuilder();
    int parts = 1 + random.nextInt(4);
    for (int i = 0; i < parts; i++) {
      path.append(i == 0 ? "" : "/");
      int length = 1 + random.nextInt(3);
      for (int c = 0; c < length; c++) {
        path.append("abc".charAt(random.nextInt(3)));
      }
    }
    return path.toString();
  }

  /** The dialect read literally, by trying everything. */
  private static final class Naive {

    static boolean matches(String pattern, String path) {
      return parts(pattern.split("/"), 0, path.split("/"), 0);
    }

    private static boolean parts(String[] pattern, int p, String[] path, int s) {
      if (p == pattern.length) {
        return s == path.length;
      }
      if (pattern[p].equals("**")) {
        if (p == pattern.length - 1) {
          return s < path.length;
        }
        return parts(pattern, p + 1, path, s)
            || (s < path.length && parts(pattern, p, path, s + 1));
      }
      return s < path.length
          && part(pattern[p], 0, path[s], 0)
          && parts(pattern, p + 1, path, s + 1);
    }

    private static boolean part(String pattern, int p, String text, int s) {
      if (p == pattern.length()) {
        return s == text.length();
      }
      char c = pattern.charAt(p);
      if (c == '*') {
        return part(pattern, p + 1, text, s)
            || (s < text.length() && part(pattern, p, text, s + 1));
      }
      if (s == text.length()) {
        return false;
      }
      if (c == '?') {
        return part(pattern, p + 1, text, s + 1);
      }
      if (c == '\\') {
        return pattern.charAt(p + 1) == text.charAt(s) && part(pattern, p + 2, text, s + 1);
      }
      if (c == '[') {
        int end = pattern.indexOf(']', p);
        boolean negated = pattern.charAt(p + 1) == '!';
        String members = pattern.substring(p + (negated ? 2 : 1), end);
        return negated != (members.indexOf(text.charAt(s)) >= 0)
            && part(pattern, end + 1, text, s + 1);
      }
      return c == text.charAt(s) && part(pattern, p + 1, text, s + 1);
    }
  }
}
