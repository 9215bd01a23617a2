package dev.ambit.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A mapping in a story's file, read strictly.
 *
 * @param place where it stands, for people
 * @param node the mapping; absent counts as empty
 */
record Fields(String place, JsonNode node) {

  /** The same, after checking that it has no other keys than these. */
  Fields only(String... keys) {
    if (!node.isMissingNode() && !node.isObject()) {
      throw new InvalidStory(place, "is not a mapping");
    }
    Set<String> known = Set.of(keys);
    node.fieldNames()
        .forEachRemaining(
            key -> {
              if (!known.contains(key)) {
                throw new InvalidStory(place, "has an unknown key " + key);
              }
            });
    return this;
  }

  boolean has(String key) {
    return node.has(key);
  }

  String text(String key) {
    return optional(key).orElseThrow(() -> new InvalidStory(place, "has no " + key));
  }

  Optional<String> optional(String key) {
    return node.hasNonNull(key) ? Optional.of(node.get(key).asText()) : Optional.empty();
  }

  boolean flag(String key) {
    return node.path(key).asBoolean(false);
  }

  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    node.path(key).forEach(item -> texts.add(item.asText()));
    return List.copyOf(texts);
  }

  Fields child(String key) {
    return new Fields(place + "." + key, node.path(key));
  }

  List<Fields> children(String key) {
    List<Fields> children = new ArrayList<>();
    for (JsonNode item : node.path(key)) {
      children.add(new Fields(place + "." + key + "[" + children.size() + "]", item));
    }
    return List.copyOf(children);
  }

  Map<String, Fields> entries(String key) {
    Map<String, Fields> entries = new LinkedHashMap<>();
    node.path(key).properties().forEach(e -> entries.put(e.getKey(), child(key).child(e.getKey())));
    return entries;
  }

  Map<String, String> textEntries(String key) {
    Map<String, String> entries = new LinkedHashMap<>();
    node.path(key).properties().forEach(e -> entries.put(e.getKey(), e.getValue().asText()));
    return entries;
  }

  ObjectNode object() {
    if (node instanceof ObjectNode object) {
      return object.deepCopy();
    }
    throw new InvalidStory(place, "is not a mapping");
  }
}
