package dev.ambit.wire.provenance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.core.decision.Words;
import dev.ambit.core.event.Oid;
import dev.ambit.core.identity.AgentId;
import dev.ambit.core.identity.Evidence;
import dev.ambit.core.identity.Grade;
import dev.ambit.core.identity.Party;
import dev.ambit.core.provenance.Authorship;
import dev.ambit.wire.record.JsonLine;
import java.util.Locale;

/** Who made a commit, as JSON. */
final class AuthorshipJson {

  private AuthorshipJson() {}

  static ObjectNode of(Authorship authorship) {
    ObjectNode node = JsonLine.object();
    node.put("commit", authorship.commit().hex()).put("kind", authorship.kind());
    authorship.agent().ifPresent(agent -> node.put("agent", agent.value()));
    authorship.grade().ifPresent(grade -> node.put("grade", grade.word()));
    ArrayNode evidence = node.putArray("evidence");
    authorship.evidence().stream().map(AuthorshipJson::of).forEach(evidence::add);
    return node;
  }

  private static ObjectNode of(Evidence found) {
    ObjectNode node = JsonLine.object();
    node.put("signal", found.signal()).put("party", found.party().word());
    found.agent().ifPresent(agent -> node.put("agent", agent.value()));
    return node.put("grade", found.grade().word()).put("text", Words.shown(found.text()));
  }

  static Authorship read(JsonNode node) {
    return new Authorship(
        new Oid(JsonLine.text(node, "commit")),
        JsonLine.text(node, "kind"),
        JsonLine.optional(node, "agent").map(AgentId::new),
        JsonLine.optional(node, "grade").map(AuthorshipJson::grade),
        JsonLine.each(node.path("evidence"), AuthorshipJson::evidence));
  }

  private static Evidence evidence(JsonNode node) {
    return new Evidence(
        JsonLine.text(node, "signal"),
        Party.valueOf(JsonLine.text(node, "party").toUpperCase(Locale.ROOT)),
        JsonLine.optional(node, "agent").map(AgentId::new),
        grade(JsonLine.text(node, "grade")),
        JsonLine.text(node, "text"));
  }

  private static Grade grade(String word) {
    return Grade.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
