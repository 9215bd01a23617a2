package dev.ambit.app.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.ambit.wire.record.JsonLine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The OpenAPI description, as a judge of answers. */
final class ApiDescription {

  private final ObjectNode root;

  private ApiDescription(ObjectNode root) {
    this.root = root;
  }

  static ApiDescription read() throws IOException {
    return new ApiDescription(JsonLine.read(Api.description()));
  }

  /** Every operation, such as {@code GET /grants}, with its scope; none if it needs no token. */
  Map<String, String> operations() {
    Map<String, String> operations = new TreeMap<>();
    for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        operations.put(
            method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
            method.getValue().path("x-scope").asText());
      }
    }
    return operations;
  }

  /** In what an answer is not as described; in nothing if it is. */
  List<String> faults(String method, String address, int status, String body) {
    String asked = method + " " + address.replaceFirst("\\?.*", "");
    for (String operation : operations().keySet()) {
      if (asked.matches(operation.replaceAll("\\{[a-z]+}", "[^/]+"))) {
        return faults(operation, status, body).stream().map(fault -> asked + ": " + fault).toList();
      }
    }
    return List.of(asked + " is not described");
  }

  private List<String> faults(String operation, int status, String body) {
    String[] parts = operation.split(" ", 2);
    JsonNode answer =
        root.path("paths")
            .path(parts[1])
            .path(parts[0].toLowerCase(Locale.ROOT))
            .path("responses")
            .path(Integer.toString(status));
    if (answer.isMissingNode()) {
      return List.of("the status " + status + " is not described");
    }
    JsonNode schema = answer.at("/content/application~1json/schema");
    if (schema.isMissingNode()) {
      return body.isEmpty() ? List.of() : List.of("a body that is not described");
    }
    ObjectNode whole = JsonLine.object().put("$ref", "#/schema");
    whole.set("schema", schema);
    whole.set("components", root.path("components"));
    List<String> faults = new ArrayList<>();
    SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(whole.toString())
        .validate(body, InputFormat.JSON)
        .forEach(fault -> faults.add(fault.toString()));
    return faults;
  }
}
