package dev.ambit.wire.agents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.core.identity.AgentId;
import dev.ambit.core.identity.Evidence;
import dev.ambit.core.identity.Grade;
import dev.ambit.core.identity.Identity;

/**
 * An identity as a line of JSON: {@code commit}, {@code kind}, {@code agent}, {@code grade}, ...
 */
public final class IdentityJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private IdentityJson() {}

  /** The line for a commit that was identified. */
  public static String line(String commit, Identity identity) {
    return text(object(commit, identity));
  }

  /** The line for a commit that could not be read: kind {@code unknown}, with an {@code error}. */
  public static String faultLine(String commit, Identity identity) {
    ObjectNode line = object(commit, identity);
    line.set("error", line.remove("reason"));
    return text(line);
  }

  private static ObjectNode object(String commit, Identity identity) {
    ObjectNode line = JSON.createObjectNode().put("commit", commit);
    identity.fold(
        new Identity.Cases<>(
            agent -> {
              ArrayNode others =
                  named(line, "agent", agent.agent(), agent.grade()).putArray("others");
              agent.others().forEach(other -> others.add(other.value()));
              return line;
            },
            automation -> named(line, "automation", automation.automation(), automation.grade()),
            human -> unnamed(line, "human"),
            mixed -> named(line, "mixed", mixed.agent(), mixed.grade()),
            unknown -> unnamed(line, "unknown").put("reason", unknown.reason())));
    ArrayNode evidence = line.putArray("evidence");
    identity.evidence().forEach(found -> evidence.add(object(found)));
    return line;
  }

  private static ObjectNode named(ObjectNode line, String kind, AgentId agent, Grade grade) {
    return line.put("kind", kind).put("agent", agent.value()).put("grade", grade.word());
  }

  private static ObjectNode unnamed(ObjectNode line, String kind) {
    return line.put("kind", kind).putNull("agent").putNull("grade");
  }

  private static ObjectNode object(Evidence found) {
    ObjectNode object =
        JSON.createObjectNode().put("signal", found.signal()).put("party", found.party().word());
    found.agent().ifPresent(agent -> object.put("agent", agent.value()));
    return object.put("grade", found.grade().word()).put("text", found.text());
  }

  private static String text(ObjectNode line) {
    try {
      return JSON.writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of JSON values cannot be written", e);
    }
  }
}
