package dev.ambit.wire.provenance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.wire.record.JsonLine;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An in-toto statement, version 1: what it is about, and a predicate about that.
 *
 * @param subjects the digests of each subject, by algorithm
 * @param predicateType what kind of predicate
 * @param predicate the predicate
 */
public record Statement(
    List<Map<String, String>> subjects, String predicateType, JsonNode predicate) {

  public static final String TYPE = "https://in-toto.io/Statement/v1";

  public Statement {
    subjects = List.copyOf(subjects);
  }

  /** The statement around a predicate, ready to be signed. */
  public static byte[] write(ArrayNode subjects, String predicateType, ObjectNode predicate) {
    ObjectNode node = JsonLine.object();
    node.put("_type", TYPE);
    node.set("subject", subjects);
    node.put("predicateType", predicateType);
    node.set("predicate", predicate);
    return JsonLine.write(node).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads a statement. Fields it does not know are passed over, as in-toto demands; they mean
   * nothing.
   *
   * @throws IllegalArgumentException if it is none
   */
  static Statement read(byte[] payload) {
    ObjectNode node = JsonLine.read(new String(payload, StandardCharsets.UTF_8));
    if (!JsonLine.text(node, "_type").equals(TYPE)) {
      throw new IllegalArgumentException("not an in-toto statement of version 1");
    }
    return new Statement(
        JsonLine.each(node.path("subject"), Statement::digests),
        JsonLine.text(node, "predicateType"),
        node.path("predicate"));
  }

  /** The digest by this algorithm that exactly one subject has. */
  String subject(String algorithm) {
    List<String> found =
        subjects.stream()
            .flatMap(each -> Optional.ofNullable(each.get(algorithm)).stream())
            .toList();
    if (found.size() != 1) {
      throw new IllegalArgumentException("not one subject with a " + algorithm);
    }
    return found.get(0);
  }

  /** The predicate, which must be of this type. */
  JsonNode predicate(String type) {
    if (!predicateType.equals(type)) {
      throw new IllegalArgumentException("a statement of another kind than " + type);
    }
    return predicate;
  }

  private static Map<String, String> digests(JsonNode subject) {
    Map<String, String> digests = new TreeMap<>();
    subject
        .path("digest")
        .properties()
        .forEach(field -> digests.put(field.getKey(), field.getValue().asText()));
    if (digests.isEmpty()) {
      throw new IllegalArgumentException("a subject without a digest");
    }
    return digests;
  }
}
