package dev.ambit.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a pusher gets to read.
 *
 * @param exit the exit code of {@code git push}
 * @param text the lines of the hook, without git's {@code remote: }
 * @param json the line meant for programs; missing if there is none
 */
record PushReply(int exit, String text, JsonNode json) {

  private static final String REMOTE = "remote: ";
  private static final String MACHINE = "ambit-json: ";

  static PushReply of(Git.Result push) {
    String text =
        push.output()
            .lines()
            .filter(line -> line.startsWith(REMOTE))
            .map(line -> line.substring(REMOTE.length()).stripTrailing())
            .collect(Collectors.joining("\n"));
    return new PushReply(push.exit(), text, machineLine(text));
  }

  /** The decision told; without one, what the exit code says. */
  String decision() {
    return json.path("decision").asText(exit == 0 ? "allow" : "fault");
  }

  Optional<String> decisionId() {
    return json.hasNonNull("id") ? Optional.of(json.path("id").asText()) : Optional.empty();
  }

  Set<String> rules() {
    Set<String> rules = new TreeSet<>();
    json.path("findings").forEach(finding -> rules.add(finding.path("rule").asText()));
    return rules;
  }

  private static JsonNode machineLine(String text) {
    return text.lines()
        .filter(line -> line.startsWith(MACHINE))
        .reduce((earlier, later) -> later)
        .map(line -> parse(line.substring(MACHINE.length())))
        .orElse(MissingNode.getInstance());
  }

  private static JsonNode parse(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }
}
