package dev.ambit.wire.notes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ambit.core.facts.AuthorshipNote;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A note of git-ai, {@code authorship/3.x}: per file the lines of each prompt or session, a line
 * {@code ---}, and JSON that tells the tool of each. Lines of a person have ids {@code h_...}.
 */
final class GitAiNote {

  private static final String FORMAT = "git-ai";
  private static final String SEPARATOR = "---\n";
  private static final String PERSON = "h_";
  private static final String TEST_TOOL = "mock_ai";

  private GitAiNote() {}

  static Optional<AuthorshipNote> read(String text) {
    int start = text.startsWith(SEPARATOR) ? 0 : text.indexOf("\n" + SEPARATOR) + 1;
    if (start == 0 && !text.startsWith(SEPARATOR)) {
      return Optional.empty();
    }
    return AuthorshipNotes.json(text.substring(start + SEPARATOR.length()))
        .filter(data -> data.path("schema_version").asText().startsWith("authorship/"))
        .flatMap(data -> note(attributed(text.substring(0, start)), data));
  }

  /** The ids that have lines: two spaces, the id, its line ranges. */
  private static Set<String> attributed(String lines) {
    Set<String> ids = new LinkedHashSet<>();
    for (String line : lines.split("\n", -1)) {
      int end = line.indexOf(' ', 2);
      if (line.startsWith("  ") && end > 2) {
        ids.add(line.substring(2, end));
      }
    }
    return ids;
  }

  private static Optional<AuthorshipNote> note(Set<String> ids, JsonNode data) {
    List<String> tools =
        ids.stream()
            .map(id -> tool(id, data))
            .filter(tool -> !tool.isEmpty() && !tool.equals(TEST_TOOL))
            .distinct()
            .toList();
    boolean people = ids.stream().anyMatch(id -> id.startsWith(PERSON));
    boolean mute = tools.isEmpty() && (namesTools(data) || ids.size() > people(ids));
    return mute ? Optional.empty() : Optional.of(new AuthorshipNote(FORMAT, tools, people));
  }

  private static long people(Set<String> ids) {
    return ids.stream().filter(id -> id.startsWith(PERSON)).count();
  }

  private static boolean namesTools(JsonNode data) {
    return !data.path("prompts").isEmpty() || !data.path("sessions").isEmpty();
  }

  private static String tool(String id, JsonNode data) {
    int turn = id.indexOf("::");
    String session = turn < 0 ? id : id.substring(0, turn);
    JsonNode prompt = data.path("prompts").path(id);
    JsonNode source = prompt.isMissingNode() ? data.path("sessions").path(session) : prompt;
    return source.path("agent_id").path("tool").asText();
  }
}
