package dev.ambit.hooks.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One row of a server's table: what it tells, and what is to be read from it. */
record ServerCase(JsonNode row) {

  String name() {
    return row.path("name").asText();
  }

  String channel() {
    return row.path("channel").asText();
  }

  List<String> principals() {
    return texts("principals");
  }

  List<String> warnings() {
    return texts("warnings");
  }

  Optional<String> fault() {
    return row.has("fault") ? Optional.of(row.path("fault").asText()) : Optional.empty();
  }

  HookCall call() {
    boolean permits = row.path("permits-user-environment").asBoolean();
    return new HookCall(
        new Environment(environment()),
        Calls.LINE.getBytes(StandardCharsets.UTF_8),
        texts("arguments"),
        new HookHost("build-account", Calls.REPOSITORY, permits, file -> authentication()));
  }

  private String authentication() throws IOException {
    if (!row.has("authentication")) {
      throw new IOException("no such file");
    }
    return row.path("authentication").asText();
  }

  private Map<String, String> environment() {
    Map<String, String> variables = new TreeMap<>();
    row.path("environment")
        .properties()
        .forEach(entry -> variables.put(entry.getKey(), entry.getValue().asText()));
    return variables;
  }

  private List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    row.path(field).forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
