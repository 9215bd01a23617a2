package dev.ambit.wire.notes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ambit.core.facts.AuthorshipNote;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A record of Agent Trace 0.1: who contributed to each file, by conversations. */
final class AgentTraceRecord {

  private static final String FORMAT = "agent-trace";

  private AgentTraceRecord() {}

  static Optional<AuthorshipNote> read(JsonNode data) {
    if (!data.path("version").isTextual() || !data.path("files").isArray()) {
      return Optional.empty();
    }
    Set<String> kinds = new TreeSet<>();
    Set<String> models = new TreeSet<>();
    for (JsonNode file : data.path("files")) {
      for (JsonNode conversation : file.path("conversations")) {
        JsonNode contributor = conversation.path("contributor");
        kinds.add(contributor.path("type").asText());
        models.add(contributor.path("model_id").asText());
      }
    }
    boolean people = kinds.contains("human") || kinds.contains("mixed");
    boolean tools = kinds.contains("ai") || kinds.contains("mixed");
    if (!tools && kinds.contains("unknown")) {
      return Optional.empty();
    }
    return Optional.of(new AuthorshipNote(FORMAT, tools ? tools(data, models) : List.of(), people));
  }

  private static List<String> tools(JsonNode data, Set<String> models) {
    String tool = data.path("tool").path("name").asText();
    if (!tool.isEmpty()) {
      return List.of(tool);
    }
    List<String> named =
        models.stream().filter(model -> !model.isEmpty()).map(AgentTraceRecord::bare).toList();
    return named.isEmpty() ? List.of("unnamed") : named;
  }

  /** A model without its vendor, as in {@code anthropic/claude-opus-4-5}. */
  private static String bare(String model) {
    return model.substring(model.lastIndexOf('/') + 1);
  }
}
