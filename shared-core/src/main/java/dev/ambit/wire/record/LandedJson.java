package dev.ambit.wire.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.core.effect.AwaitedMoves;
import dev.ambit.core.effect.DecisionRecord;
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

  /**
   * The record of a push as JSON on one line.
   *
   * @param behind the decisions that let it through, as far as they are known
   */
  public static String line(Push push, Instant at, List<AwaitedMoves.Behind> behind) {
    return JsonLine.write(
        node(push.repository(), push.transport().principals(), push.updates(), at, behind));
  }

  /** The record of a move that was found afterwards, because nobody recorded it at once. */
  public static String recovered(
      RepositoryId repository, RefUpdate update, DecisionRecord decision, Instant at) {
    return JsonLine.write(
        node(
                repository,
                decision.actor().principals(),
                List.of(update),
                at,
                List.of(new AwaitedMoves.Behind(decision.id(), decision.chains())))
            .put("recovered", true));
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

  private static ObjectNode node(
      RepositoryId repository,
      List<Principal> by,
      List<RefUpdate> updates,
      Instant at,
      List<AwaitedMoves.Behind> behind) {
    ObjectNode node = JsonLine.object();
    node.put("type", TYPE).put("version", 1).put("at", at.toString());
    node.put("repository", repository.toString());
    ArrayNode principals = node.putArray("principals");
    by.forEach(principal -> principals.add(principal.toString()));
    node.set("refs", DecisionJson.refs(updates));
    ArrayNode decisions = node.putArray("decisions");
    behind.stream().map(each -> each.decision().value()).distinct().forEach(decisions::add);
    DecisionJson.chains(
        node, behind.stream().flatMap(each -> each.chains().stream()).distinct().toList());
    return node;
  }
}
