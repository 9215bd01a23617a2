package dev.ambit.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** A forge's OpenAPI description of the operations that the app uses, as a judge of requests. */
public final class ForgeDescription {

  private static final JsonMapper MAPPER = new JsonMapper();

  private final List<Operation> operations;

  private record Operation(String method, Pattern path, JsonNode described) {}

  private ForgeDescription(List<Operation> operations) {
    this.operations = operations;
  }

  /** Reads one that lies beside the tests, such as {@code /github/openapi.json}. */
  public static ForgeDescription read(String resource) {
    try (InputStream stream = ForgeDescription.class.getResourceAsStream(resource)) {
      JsonNode root = MAPPER.readTree(Objects.requireNonNull(stream));
      List<Operation> operations = new ArrayList<>();
      for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
        for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
          operations.add(
              new Operation(
                  method.getKey().toUpperCase(Locale.ROOT),
                  pattern(path.getKey()),
                  method.getValue()));
        }
      }
      return new ForgeDescription(operations);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A git ref may hold slashes, all other parts of a path none. */
  private static Pattern pattern(String path) {
    String pattern = path.replace("/git/ref/{ref}", "/git/ref/.+").replace("{basehead}", ".+");
    return Pattern.compile(pattern.replaceAll("\\{[a-z_]+}", "[^/]+"));
  }

  /** What is wrong with a request; nothing if it is as described. */
  public List<String> faults(String method, URI address, byte[] body) {
    String name = method + " " + address.getPath();
    for (Operation operation : operations) {
      if (operation.method().equals(method)
          && operation.path().matcher(address.getPath()).matches()) {
        List<String> faults = new ArrayList<>(query(operation, address));
        faults.addAll(body(operation, body));
        return faults.stream().map(fault -> name + ": " + fault).toList();
      }
    }
    return List.of(name + " is not described");
  }

  private static List<String> query(Operation operation, URI address) {
    Set<String> known = new HashSet<>();
    operation.described().path("parameters").forEach(each -> known.add(each.path("name").asText()));
    List<String> faults = new ArrayList<>();
    String query = Objects.requireNonNullElse(address.getRawQuery(), "");
    for (String pair : query.isEmpty() ? new String[0] : query.split("&", -1)) {
      if (!known.contains(pair.split("=", 2)[0])) {
        faults.add("the parameter " + pair + " is not described");
      }
    }
    return faults;
  }

  private static List<String> body(Operation operation, byte[] body) {
    JsonNode content = operation.described().at("/requestBody/content/application~1json/schema");
    if (content.isMissingNode()) {
      return List.of();
    }
    boolean required = operation.described().at("/requestBody/required").asBoolean();
    if (body.length == 0) {
      return required ? List.of("a body is missing") : List.of();
    }
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(strict(content).toString());
    return schema.validate(new String(body, StandardCharsets.UTF_8), InputFormat.JSON).stream()
        .map(Object::toString)
        .toList();
  }

  /** A forge does not forbid unknown fields; sending one is a mistake of ours all the same. */
  private static JsonNode strict(JsonNode schema) {
    if (schema instanceof ObjectNode object
        && object.path("properties").size() > 0
        && !object.has("oneOf")
        && !object.has("anyOf")) {
      ObjectNode strict = object.deepCopy();
      strict.put("additionalProperties", false);
      return strict;
    }
    return schema;
  }
}
