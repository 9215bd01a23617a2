package dev.ambit.core.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.ambit.core.facts.RepoPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the conformance table in {@code policies/tests/globs.yaml}. */
class GlobTableTest {

  private static final Path TABLE = Path.of("..", "policies", "tests", "globs.yaml");

  record Accepted(
      String pattern,
      List<String> matches,
      List<String> not,
      List<String> folded,
      List<String> below) {
    @Override
    public String toString() {
      return pattern;
    }
  }

  record Refused(String pattern, String says) {}

  static Stream<Accepted> patterns() throws IOException {
    return rows("patterns")
        .map(
            row ->
                new Accepted(
                    row.get("pattern").asText(),
                    texts(row, "matches"),
                    texts(row, "not"),
                    texts(row, "folded"),
                    texts(row, "below")));
  }

  static Stream<Refused> refused() throws IOException {
    return rows("refused")
        .map(row -> new Refused(row.get("pattern").asText(), row.get("says").asText()));
  }

  private static Stream<JsonNode> rows(String key) throws IOException {
    JsonNode rows = new YAMLMapper().readTree(TABLE.toFile()).get(key);
    return StreamSupport.stream(rows.spliterator(), false);
  }

  private static List<String> texts(JsonNode row, String key) {
    return StreamSupport.stream(row.path(key).spliterator(), false).map(JsonNode::asText).toList();
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void matchesAsTheTableSays(Accepted row) {
    Glob glob = Glob.parse(row.pattern());
    assertThat(row.matches()).allMatch(path -> glob.matches(RepoPath.of(path)));
    assertThat(row.matches()).allMatch(glob::matches);
    assertThat(row.not()).noneMatch(path -> glob.matches(RepoPath.of(path)));
    assertThat(row.folded()).noneMatch(path -> glob.matches(RepoPath.of(path)));
    assertThat(row.folded()).allMatch(path -> glob.matchesFolded(RepoPath.of(path)));
    assertThat(row.below()).allMatch(path -> glob.mayMatchBelow(RepoPath.of(path)));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusesWithTheMendAsTheTableSays(Refused row) {
    assertThatThrownBy(() -> Glob.parse(row.pattern()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(row.says());
  }

  @Test
  void refusesPatternsTooLongOrTooWild() {
    assertThatThrownBy(() -> Glob.parse("a".repeat(513))).hasMessageContaining("at most 512");
    assertThatThrownBy(() -> Glob.parse("a*".repeat(65))).hasMessageContaining("64 wildcards");
  }

  @Test
  void aByteThatIsNotUtf8IsMatchedByWildcardsOnly() {
    RepoPath stray = new RepoPath("a\u00ff");
    assertThat(Glob.parse("a?").matches(stray)).isTrue();
    assertThat(Glob.parse("a\u00ff").matches(stray)).isFalse();
    assertThat(Glob.parse("a\ufffd").matches(stray)).isFalse();
  }

  @Test
  void nothingMatchesBelowAPathTheGlobDoesNotReach() {
    assertThat(Glob.parse("a/b").mayMatchBelow(RepoPath.of("a/b"))).isFalse();
    assertThat(Glob.parse("a/*").mayMatchBelow(RepoPath.of("a/b"))).isFalse();
    assertThat(Glob.parse("a/**").mayMatchBelow(RepoPath.of("b"))).isFalse();
    assertThat(Glob.parse(".github/**").mayMatchBelow(RepoPath.of(".GitHub"))).isTrue();
  }
}
