package dev.ambit.story;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads stories from their folders. */
public final class Stories {

  private static final String FILE = "story.yaml";
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();

  private Stories() {}

  /**
   * Every story in a folder of stories, by name.
   *
   * @throws InvalidStory if one cannot be read, or there is none
   */
  public static List<Story> in(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      List<Story> stories = entries.filter(Files::isDirectory).sorted().map(Stories::read).toList();
      if (stories.isEmpty()) {
        throw new InvalidStory(folder.toString(), "holds no stories");
      }
      return stories;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every story in a folder of groups of stories, by group and name. */
  public static List<Story> grouped(Path folder) {
    try (Stream<Path> groups = Files.list(folder)) {
      return groups
          .filter(Files::isDirectory)
          .sorted()
          .flatMap(group -> in(group).stream().map(story -> story.in(group.getFileName())))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The story in {@code folder}. */
  public static Story read(Path folder) {
    try {
      JsonNode root = YAML.readTree(Files.readString(folder.resolve(FILE)));
      return story(folder.getFileName().toString(), root);
    } catch (IOException e) {
      throw new UncheckedIOException("story " + folder, e);
    }
  }

  private static Story story(String name, JsonNode root) {
    Fields fields = new Fields(name, root).only("story", "trick", "given", "when");
    return new Story(
        name,
        fields.text("story"),
        fields.optional("trick"),
        Given.read(fields.child("given")),
        fields.children("when").stream().map(Steps::read).toList());
  }
}
