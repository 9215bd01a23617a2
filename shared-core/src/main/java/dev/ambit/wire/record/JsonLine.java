package dev.ambit.wire.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** JSON objects on one line of ASCII. */
public final class JsonLine {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  private JsonLine() {}

  /** An object without fields. */
  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** The text of a tree, on one line. */
  public static String write(JsonNode node) {
    try {
      return MAPPER.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of JSON can always be written", e);
    }
  }

  /**
   * Reads an object.
   *
   * @throws IllegalArgumentException if it is none, or has a key twice
   */
  public static ObjectNode read(String text) {
    try {
      if (MAPPER.readTree(text) instanceof ObjectNode object) {
        return object;
      }
      throw new IllegalArgumentException("not a JSON object");
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
  }

  /** The text of a field that must be there. */
  public static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (!value.isTextual()) {
      throw new IllegalArgumentException("the text '" + field + "' is missing");
    }
    return value.textValue();
  }

  /** The text of a field, if it is there and is a text. */
  public static Optional<String> optional(JsonNode node, String field) {
    return Optional.ofNullable(node.path(field).textValue());
  }

  /** The time in a field that must be there, in the years 0 to 9999. */
  public static Instant time(JsonNode node, String field) {
    String text = text(node, field);
    try {
      Instant time = Instant.parse(text);
      if (time.isBefore(FIRST) || time.isAfter(LAST)) {
        throw new IllegalArgumentException("the time '" + field + "' is out of all bounds");
      }
      return time;
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("the time '" + field + "' is none", e);
    }
  }

  /** Every item of a list, read; a list that is not there has none. */
  public static <T> List<T> each(JsonNode array, Function<JsonNode, T> reader) {
    List<T> values = new ArrayList<>();
    array.forEach(item -> values.add(reader.apply(item)));
    return values;
  }
}
