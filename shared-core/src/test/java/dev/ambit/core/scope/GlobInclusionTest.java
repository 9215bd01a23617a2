package dev.ambit.core.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobInclusionTest {

  private static List<Glob> globs(String texts) {
    return Arrays.stream(texts.split(" ")).map(Glob::parse).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "a/b, a/*",
    "a/[bc]/x, a/b/* a/c/*",
    "docs/**, docs/* docs/*/**",
    "a/**/b, a/**",
    "**, * */**",
    "a?c, a[a-m]c a[!a-m]c",
    "a/**/b/**/c, a/**/c",
    "*.java, *.ja* *.k",
    "**/x, x */x */*/**",
  })
  void whatIsWithinIsFoundToBe(String inner, String outer) {
    assertThat(GlobInclusion.objection(Glob.parse(inner), globs(outer))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "a/*, a/b",
    "docs/**, docs/*",
    "**, */**",
    "a?c, a[a-m]c",
    "docs*/**, docs/**",
    "**/x, x */x",
    "src/**, src/[!x]* src/*/**",
  })
  void aPathThatIsOutsideIsTold(String inner, String outer) {
    String objection = GlobInclusion.objection(Glob.parse(inner), globs(outer)).orElseThrow();
    assertThat(objection).matches("it matches '[a-z0-9/]+'");
    String path = objection.replaceFirst("it matches '(.*)'", "$1");
    assertThat(Glob.parse(inner).matches(path)).isTrue();
    assertThat(globs(outer)).noneMatch(glob -> glob.matches(path));
  }

  @Test
  void nothingHoldsNothing() {
    assertThat(GlobInclusion.objection(Glob.parse("a"), List.of())).contains("it matches 'a'");
  }

  @Test
  void patternsThatAreTooComplexAreNotTakenToBeWithin() {
    String tail = "/?".repeat(18) + "/**";
    Optional<String> objection =
        GlobInclusion.objection(Glob.parse("**/a" + tail), globs("**/[a]" + tail));
    assertThat(objection).hasValueSatisfying(o -> assertThat(o).contains("too complex"));
  }

  @Test
  void agreesWithMatchingOnRandomPatternsAndPaths() {
    Random random = new Random(20261124);
    for (int i = 0; i < 400; i++) {
      Glob inner = Glob.parse(pattern(random));
      List<Glob> outer = List.of(Glob.parse(pattern(random)), Glob.parse(pattern(random)));
      Optional<String> objection = GlobInclusion.objection(inner, outer);
      for (int j = 0; j < 200; j++) {
        String path = path(random);
        boolean outside = inner.matches(path) && outer.stream().noneMatch(g -> g.matches(path));
        assertThat(outside && objection.isEmpty())
            .as(inner + " within " + outer + " but for " + path)
            .isFalse();
      }
    }
  }

  private static String pattern(Random random) {
    String[] parts = {"a", "b", "*", "**", "a*", "?", "[ab]", "[!a]", "*b"};
    return joined(random, parts);
  }

  private static String path(Random random) {
    String[] parts = {"a", "b", "ab", "c", "cb", "aa"};
    return joined(random, parts);
  }

  private static String joined(Random random, String[] parts) {
    StringBuilder text = new StringBuilder(parts[random.nextInt(parts.length)]);
    for (int more = random.nextInt(4); more > 0; more--) {
      text.append('/').append(parts[random.nextInt(parts.length)]);
    }
    return text.toString();
  }
}
