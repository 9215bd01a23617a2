package dev.ambit.wire.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.core.decision.Approval;
import dev.ambit.core.effect.DecisionRecord;
import dev.ambit.core.effect.GrantAmount;
import dev.ambit.core.event.RefUpdate;
import dev.ambit.core.scope.ChainId;
import java.util.List;
import java.util.Locale;

/** Writes the record of a decision. */
public final class DecisionJson {

  /** The {@code type} of a decision's record. */
  static final String TYPE = "decision";

  private DecisionJson() {}

  /** The record as JSON on one line. */
  public static String line(DecisionRecord decision) {
    ObjectNode node = JsonLine.object();
    node.put("type", TYPE).put("version", 1);
    node.put("id", decision.id().value()).put("at", decision.at().toString());
    node.put("decision", decision.word());
    node.put("mode", decision.mode().name().toLowerCase(Locale.ROOT));
    node.put("change", decision.key().sha256());
    node.put("repository", decision.repository()).put("channel", decision.channel());
    node.set("actor", ActorJson.of(decision.actor()));
    node.set("refs", refs(decision.refs()));
    FindingJson.add(node, decision.findings());
    ArrayNode grants = node.putArray("grants");
    decision.grants().forEach(use -> grants.add(grant(use)));
    chains(node, decision.chains());
    ArrayNode approvals = node.putArray("approvals");
    decision.approvals().forEach(approval -> approvals.add(approval(approval)));
    node.put("policy", decision.policy()).put("facts", decision.facts());
    return JsonLine.write(node);
  }

  static void chains(ObjectNode node, List<ChainId> chains) {
    ArrayNode array = node.putArray("chains");
    chains.forEach(chain -> array.add(chain.toString()));
  }

  static ArrayNode refs(List<RefUpdate> refs) {
    ArrayNode array = JsonLine.object().putArray("refs");
    refs.forEach(update -> array.add(ref(update)));
    return array;
  }

  static ObjectNode ref(RefUpdate update) {
    return JsonLine.object()
        .put("ref", update.ref().value())
        .put("old", update.oldId().hex())
        .put("new", update.newId().hex());
  }

  private static ObjectNode grant(GrantAmount use) {
    return JsonLine.object()
        .put("id", use.grant().value())
        .put("pushes", use.amount().pushes())
        .put("commits", use.amount().commits())
        .put("files", use.amount().files())
        .put("lines", use.amount().lines());
  }

  static ObjectNode approval(Approval approval) {
    return JsonLine.object()
        .put("change", approval.key().sha256())
        .put("decision", approval.decision().value())
        .put("approver", approval.approver())
        .put("at", approval.at().toString());
  }
}
