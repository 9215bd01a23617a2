package dev.ambit.hooks.grant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.ambit.core.decision.Words;
import dev.ambit.core.scope.Grant;
import dev.ambit.hooks.keys.OutputFormat;
import dev.ambit.wire.grant.Enforcement;
import dev.ambit.wire.grant.GrantWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;

/**
 * Each field of a grant with its value and where it is held.
 *
 * @param grant the grant
 */
record Explanation(Grant grant) {

  private static final ObjectMapper JSON = new ObjectMapper();

  String text(OutputFormat format) {
    JsonNode values = values();
    return switch (format) {
      case TEXT ->
          Enforcement.ALL.stream().map(field -> line(field, values)).collect(Collectors.joining());
      case JSON -> json(values) + "\n";
    };
  }

  private static String line(Enforcement field, JsonNode values) {
    String points = field.points().isEmpty() ? "nowhere" : String.join(", ", field.points());
    return String.format(
        "%-20s %s%n%-20s held: %s; %s%n",
        field.field(), Words.shown(value(field, values).toString()), "", points, field.how());
  }

  private static ArrayNode json(JsonNode values) {
    ArrayNode list = JSON.createArrayNode();
    for (Enforcement field : Enforcement.ALL) {
      var node = list.addObject().put("field", field.field());
      node.set("value", value(field, values));
      var points = node.putArray("held");
      field.points().forEach(points::add);
      node.put("how", field.how());
    }
    return list;
  }

  private static JsonNode value(Enforcement field, JsonNode values) {
    JsonNode value = values.at("/" + field.field().replace('.', '/'));
    return value.isMissingNode() ? JSON.nullNode() : value;
  }

  private JsonNode values() {
    try {
      return JSON.readTree(GrantWriter.json(grant));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
