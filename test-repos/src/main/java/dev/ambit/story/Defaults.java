package dev.ambit.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** What stories leave out: the kit's own site, policy, grant and files. */
final class Defaults {

  private static final YAMLMapper YAML = new YAMLMapper();

  private Defaults() {}

  static String siteTemplate() {
    return text("site.yaml");
  }

  static ObjectNode grant() {
    return object("grant.yaml");
  }

  static ObjectNode policy() {
    return object("policy.yaml");
  }

  static Map<String, FileContent> files() {
    return FileContent.readAll(new Fields("base.yaml", object("base.yaml")).entries("files"));
  }

  /** {@code base} with what {@code changes} says instead; mappings are merged, lists replaced. */
  static ObjectNode merge(ObjectNode base, JsonNode changes) {
    ObjectNode merged = base.deepCopy();
    for (Map.Entry<String, JsonNode> change : changes.properties()) {
      boolean both =
          merged.get(change.getKey()) instanceof ObjectNode && change.getValue().isObject();
      JsonNode value =
          both
              ? merge((ObjectNode) merged.path(change.getKey()), change.getValue())
              : change.getValue();
      merged.set(change.getKey(), value);
    }
    return merged;
  }

  private static ObjectNode object(String name) {
    try {
      return (ObjectNode) YAML.readTree(text(name));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private static String text(String name) {
    try (InputStream stream = Defaults.class.getResourceAsStream(name)) {
      return new String(
          Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
