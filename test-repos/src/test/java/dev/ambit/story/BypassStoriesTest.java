package dev.ambit.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The bypass suite as it is written; git-hooks tells it to the real hook. */
class BypassStoriesTest {

  private static final Path TABLE = Path.of("../docs/bypasses.md");
  private static final List<Story> STORIES = Stories.grouped(Path.of("bypass"));

  @Test
  void theTableInTheDocumentationIsThatOfTheStories() throws IOException {
    String table = table();
    if (Boolean.getBoolean("reference.write")) {
      Files.writeString(TABLE, table);
    }
    assertThat(Files.exists(TABLE) ? Files.readString(TABLE) : "")
        .as("docs/bypasses.md is generated: run this test with -Dreference.write=true")
        .isEqualTo(table);
  }

  @Test
  void everyStorySaysWhichTrickItTells() {
    assertThat(STORIES)
        .allSatisfy(story -> assertThat(story.trick().orElse("")).matches("new|[1-9][0-9]?"));
  }

  @Test
  void everyStoryTellsAPushThatDoesNotLand() {
    assertThat(STORIES).allSatisfy(story -> assertThat(stopped(story).lands()).isFalse());
  }

  @Test
  void noTwoStoriesHaveOneTitle() {
    assertThat(STORIES).extracting(Story::title).doesNotHaveDuplicates();
  }

  private static String table() {
    return """
    # Tricks that fail

    The bypass suite: each line is a story below `test-repos/bypass`, told to the real hook by real pushes on every build.
    The number is that of the list the suite began with. This page is generated from the stories.

    | group | trick | what is shown | decision | rules |
    |---|---|---|---|---|
    """
        + STORIES.stream().map(BypassStoriesTest::row).collect(Collectors.joining());
  }

  private static String row(Story story) {
    Expectation end = stopped(story);
    return "| %s | %s | [%s](../test-repos/bypass/%s/story.yaml) | %s | %s |%n"
        .formatted(
            story.name().split("/", 2)[0],
            story.trick().orElse(""),
            story.title(),
            story.name(),
            end.decision(),
            end.rules().stream().map(rule -> "`" + rule + "`").collect(Collectors.joining(" ")));
  }

  /** The last push that is stopped. */
  private static Expectation stopped(Story story) {
    return story.steps().stream()
        .flatMap(step -> step.ofPush().stream())
        .filter(expectation -> !expectation.lands())
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }
}
