package dev.ambit.core.generated;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A JSON document without one of its fields or of its lists' items.
 *
 * @param place what was left out
 * @param json what is left
 */
public record LeftOut(JsonPointer place, String json) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** One for each field and each item of {@code json}, however deep. */
  public static List<LeftOut> of(byte[] json) throws IOException {
    List<JsonPointer> places = new ArrayList<>();
    collect(JsonPointer.empty(), JSON.readTree(json), places);
    List<LeftOut> all = new ArrayList<>();
    for (JsonPointer place : places) {
      all.add(new LeftOut(place, without(place, JSON.readTree(json)).toString()));
    }
    return all;
  }

  /** Whether what was left out lies at or in {@code path}. */
  public boolean isIn(String path) {
    return (place + "/").startsWith(path + "/");
  }

  private static void collect(JsonPointer at, JsonNode node, List<JsonPointer> places) {
    node.properties()
        .forEach(field -> found(at.appendProperty(field.getKey()), field.getValue(), places));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      found(at.appendIndex(i), node.path(i), places);
    }
  }

  private static void found(JsonPointer at, JsonNode node, List<JsonPointer> places) {
    places.add(at);
    collect(at, node, places);
  }

  private static JsonNode without(JsonPointer place, JsonNode root) {
    JsonNode parent = root.at(place.head());
    if (parent instanceof ObjectNode object) {
      object.remove(place.last().getMatchingProperty());
    } else if (parent instanceof ArrayNode list) {
      list.remove(place.last().getMatchingIndex());
    }
    return root;
  }
}
