package dev.ambit.app.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;

/** A delivery's JSON body, read with bounds. */
public record Payload(JsonNode root) {

  private static final int DEEPEST = 64;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .build();

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException if it is no JSON object, has a key twice or is nested too deep
   */
  public static Payload read(String body) {
    try {
      JsonNode root = MAPPER.readTree(body);
      if (root == null || !root.isObject()) {
        throw new IllegalArgumentException("the delivery is no JSON object");
      }
      return new Payload(root);
    } catch (IOException e) {
      throw new IllegalArgumentException("the delivery is no JSON", e);
    }
  }

  /** The text at a path such as {@code /sender/login}; empty if there is none. */
  public Optional<String> text(String path) {
    JsonNode node = root.at(path);
    return node.isTextual() ? Optional.of(node.textValue()) : Optional.empty();
  }

  /** The text at a path that must be there. */
  public String required(String path) {
    return text(path).orElseThrow(() -> new IllegalArgumentException("no text at " + path));
  }

  /** The positive number at a path that must be there. */
  public long number(String path) {
    JsonNode node = root.at(path);
    if (!node.canConvertToLong() || node.longValue() <= 0) {
      throw new IllegalArgumentException("no number at " + path);
    }
    return node.longValue();
  }

  /** The number of a pull request at a path. */
  public int pull(String path) {
    return Math.toIntExact(number(path));
  }

  public boolean has(String path) {
    JsonNode node = root.at(path);
    return !node.isMissingNode() && !node.isNull();
  }

  /** The repository that the delivery is about. */
  public RepositoryPath repository() {
    return new RepositoryPath(required("/repository/full_name"));
  }
}
