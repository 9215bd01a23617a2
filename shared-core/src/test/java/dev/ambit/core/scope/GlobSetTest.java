package dev.ambit.core.scope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.facts.RepoPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A set answers what its patterns would answer one by one, and costs no more for being large. */
class GlobSetTest {

  private static final int ROUNDS = 1_000;
  private static final int PATTERNS = 40;
  private static final int PATHS = 25;

  @ParameterizedTest
  @ValueSource(longs = {1, 20261124, 99})
  void answersAsThePatternsDoOneByOne(long seed) {
    Random random = new Random(seed);
    long matched = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<Glob> globs = globs(random);
      GlobSet exact = GlobSet.exact(globs);
      GlobSet folded = GlobSet.folded(globs);
      GlobWalk exactly = exact.walk();
      GlobWalk loosely = folded.walk();
      for (RepoPath path : paths(random)) {
        List<Glob> one = globs.stream().filter(glob -> glob.matches(path)).toList();
        List<Glob> other = globs.stream().filter(glob -> glob.matchesFolded(path)).toList();
        matched += one.size() + other.size();
        assertThat(exactly.matching(path)).as("%s", path).containsExactlyInAnyOrderElementsOf(one);
        assertThat(loosely.matching(path))
            .as("%s", path)
            .containsExactlyInAnyOrderElementsOf(other);
        assertThat(exact.matching(path)).containsExactlyInAnyOrderElementsOf(one);
        assertThat(folded.matching(path)).containsExactlyInAnyOrderElementsOf(other);
      }
    }
    assertThat(matched).isGreaterThan(ROUNDS * (long) PATHS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "//", "a/", "a//", "/a", "a//b", "a/b/", "a/b//"})
  void readsNamesWithEmptyPartsAsThePatternsDo(String name) {
    List<Glob> globs =
        Stream.of(
                "**", "*", "a", "a/*", "a/**", "**/a", "a/**/b", "**/**", "*/**", "**/*/b", "a/*/b")
            .map(Glob::parse)
            .toList();
    assertThat(GlobSet.exact(globs).walk().matchingName(name))
        .containsExactlyInAnyOrderElementsOf(
            globs.stream().filter(glob -> glob.matches(name)).toList());
  }

  @Test
  void aPatternGivenTwiceIsAnsweredOnce() {
    Glob glob = Glob.parse("docs/**");
    assertThat(GlobSet.exact(List.of(glob, glob)).matching(RepoPath.of("docs/a")))
        .containsExactly(glob);
  }

  @ParameterizedTest
  @CsvSource({
    "**/name-%d.txt",
    "**/*-%d.txt",
    "**/*x%dx*",
    "folder-%d/**",
    "**/[Mm]ake-%d",
    "src/**/part-%d/*.java",
  })
  void tenThousandMorePatternsCostNoMoreSteps(String pattern) {
    assertThat(steps(pattern, 10_100)).isLessThanOrEqualTo(2 * steps(pattern, 100));
  }

  @Test
  void pathsOfOneFolderShareItsWork() {
    GlobWalk walk = GlobSet.exact(List.of(Glob.parse("**/*a*b*"))).walk();
    String folder = "abcabcabc/".repeat(40);
    walk.matching(RepoPath.of(folder + "x"));
    long first = walk.steps();
    walk.matching(RepoPath.of(folder + "y"));
    assertThat(walk.steps() - first).isLessThan(20);
  }

  @ParameterizedTest
  @CsvSource({
    "*a*a*a*a*a*a*a*a*a*a*a*b, 4000, 1",
    "a*a*a*a*a*a*a*a*a*a*a*b, 4000, 1",
    "**/a/**/a/**/a/**/a/**/b, 1, 400",
    "**/*a/**/*a/**/*a/**/*a/**/*a/**/*a/x, 20, 60",
  })
  void costsAtMostOneStepForEachPlaceAndCharacter(String pattern, int length, int depth) {
    GlobWalk walk = GlobSet.exact(List.of(Glob.parse(pattern))).walk();
    String path = ("a".repeat(length) + "/").repeat(depth) + "y";
    assertThat(walk.matchingName(path)).isEmpty();
    assertThat(walk.steps()).isLessThanOrEqualTo((long) (pattern.length() + 1) * path.length());
  }

  /** The steps for some paths that near all of the patterns, in tree order. */
  private static long steps(String pattern, int count) {
    List<Glob> globs =
        IntStream.range(0, count).mapToObj(i -> Glob.parse(pattern.formatted(i))).toList();
    GlobWalk walk = GlobSet.exact(globs).walk();
    for (String path :
        List.of("Make-7", "folder-7/a", "name-7.txt", "src/a/b/part-7/A.java", "x7x/a-7.txt")) {
      walk.matching(RepoPath.of(path));
    }
    return walk.steps();
  }

  private static List<Glob> globs(Random random) {
    return IntStream.range(0, PATTERNS)
        .mapToObj(i -> joined(random, GlobSetTest::patternPart))
        .map(Glob::parse)
        .distinct()
        .toList();
  }

  private static List<RepoPath> paths(Random random) {
    List<RepoPath> paths = new ArrayList<>();
    for (int i = 0; i < PATHS; i++) {
      String path = joined(random, GlobSetTest::pathPart);
      paths.add(random.nextInt(20) == 0 ? stray(path) : RepoPath.of(path));
    }
    if (random.nextBoolean()) {
      Collections.sort(paths);
    }
    return paths;
  }

  /** A path with a byte that is not UTF-8. */
  private static RepoPath stray(String path) {
    return new RepoPath(RepoPath.of(path).bytes() + "\u00ff");
  }

  private interface PartMaker {
    String part(Random random);
  }

  private static String joined(Random random, PartMaker maker) {
    StringBuilder text = new StringBuilder(maker.part(random));
    for (int more = random.nextInt(4); more > 0; more--) {
      text.append('/').append(maker.part(random));
    }
    return text.toString();
  }

  private static String patternPart(Random random) {
    if (random.nextInt(5) == 0) {
      return "**";
    }
    String[] pieces = {
      "a", "b", "A", "ä", "ſ", "℀", "\u200b", "*", "*", "?", "[ab]", "[!a]", "[A-Cé]", "\\a", "\\\\"
    };
    StringBuilder part = new StringBuilder();
    for (int count = 1 + random.nextInt(3); count > 0; count--) {
      String piece = pieces[random.nextInt(pieces.length)];
      part.append(piece.equals("*") && part.toString().endsWith("*") ? "a" : piece);
    }
    return part.toString();
  }

  private static String pathPart(Random random) {
    String[] pieces = {
      "a", "b", "c", "A", "B", "a", "b", "ä", "a\u0308", "É", "s", "😀", "℀", "\u200b", "\\", ".",
      " "
    };
    StringBuilder part = new StringBuilder();
    for (int count = 1 + random.nextInt(3); count > 0; count--) {
      part.append(pieces[random.nextInt(pieces.length)]);
    }
    return part.toString();
  }
}
