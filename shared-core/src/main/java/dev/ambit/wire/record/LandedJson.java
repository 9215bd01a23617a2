package dev.ambit.wire.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.core.event.Principal;
import dev.ambit.core.event.Push;
import dev.ambit.core.event.RefUpdate;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.provenance.LedgerPlace;
import dev.ambit.core.provenance.RecordedLanding;
import java.time.Instant;
import java.util.List;

/** The record of ref updates that git carried out. */
public final class LandedJson {

  /** The {@code type} of the record. */
  static final String TYPE = "landed";

  private LandedJson() {}

  /** The record of a push as JSON on one line. */
  public static String line(Push push, Instant at) {
    return line(push.repository(), push.transport().principals(), push.updates(), at, false);
  }

  /**
   * The record of updates that were found afterwards, because nobody recorded them at once.
   *
   * @param principals who pushed them, by the decision that let them through
   */
  public static String recovered(
      RepositoryId repository, List<Principal> principals, List<RefUpdate> updates, Instant at) {
    return line(repository, principals, updates, at, true);
  }

  /** Reads a record. */
  static RecordedLanding landing(JsonNode node, LedgerPlace place) {
    return new RecordedLanding(
        Instant.parse(JsonLine.text(node, "at")),
        JsonLine.each(node.path("principals"), name -> Principal.parse(name.asText())),
        JsonLine.each(node.path("refs"), DecisionReader::update),
        node.path("recovered").asBoolean(),
        place);
  }

  private static String line(
      RepositoryId repository,
      List<Principal> by,
      List<RefUpdate> updates,
      Instant at,
      boolean recovered) {
    ObjectNode node = JsonLine.object();
    node.put("type", TYPE).put("version", 1).put("at", at.toString());
    node.put("repository", repository.toString());
    ArrayNode principals = node.putArray("principals");
    by.forEach(principal -> principals.add(principal.toString()));
    node.set("refs", DecisionJson.refs(updates));
    if (recovered) {
      node.put("recovered", true);
    }
    return JsonLine.write(node);
  }
}
