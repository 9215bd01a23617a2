package dev.ambit.wire.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.core.decision.Approval;
import dev.ambit.core.decision.ChangeKey;
import dev.ambit.core.effect.AwaitedMoves;
import dev.ambit.core.effect.DecisionRecord;
import dev.ambit.core.effect.GrantAmount;
import dev.ambit.core.effect.PastUse;
import dev.ambit.core.ledger.Entry;
import dev.ambit.core.ledger.Memory;
import dev.ambit.core.scope.GrantId;
import dev.ambit.core.scope.Usage;
import java.util.ArrayList;
import java.util.List;

/**
 * What the log of decisions is remembered by.
 *
 * @param past what was used up; grows as decisions are learnt
 * @param awaited what was let through and has not landed yet
 */
public record PastUseMemory(PastUse past, AwaitedMoves awaited) implements Memory {

  /** The kind of memory that this is. */
  public static final Kind<PastUseMemory> KIND =
      new Kind<>() {
        @Override
        public PastUseMemory fresh() {
          return new PastUseMemory(new PastUse(), new AwaitedMoves());
        }

        @Override
        public PastUseMemory recall(String text) {
          ObjectNode node = JsonLine.read(text);
          return new PastUseMemory(past(node), AwaitedJson.read(node.path("awaited")));
        }
      };

  @Override
  public void learn(Entry entry) {
    ObjectNode node = JsonLine.read(entry.body());
    switch (JsonLine.text(node, "type")) {
      case DecisionJson.TYPE -> learn(DecisionReader.decision(node));
      case LandedJson.TYPE ->
          awaited.landed(JsonLine.each(node.path("refs"), DecisionReader::update));
      default -> {}
    }
  }

  private void learn(DecisionRecord decision) {
    past.add(decision);
    awaited.add(decision);
  }

  @Override
  public String text() {
    ObjectNode node = JsonLine.object();
    ArrayNode used = node.putArray("used");
    past.amounts().forEach((grant, usage) -> used.add(amount(new GrantAmount(grant, usage))));
    ArrayNode changes = node.putArray("changes");
    past.changes().forEach((key, work) -> changes.add(change(key, work)));
    ArrayNode approvals = node.putArray("approvals");
    past.approvals().forEach(approval -> approvals.add(DecisionJson.approval(approval)));
    node.set("awaited", AwaitedJson.of(awaited));
    return JsonLine.write(node);
  }

  private static PastUse past(ObjectNode node) {
    PastUse past = new PastUse();
    for (JsonNode each : node.path("used")) {
      GrantAmount used = amount(each);
      past.use(used.grant(), used.amount());
    }
    for (JsonNode each : node.path("changes")) {
      List<GrantAmount> work = new ArrayList<>();
      each.path("work").forEach(amount -> work.add(amount(amount)));
      past.remember(new ChangeKey(JsonLine.text(each, "key")), work);
    }
    for (JsonNode each : node.path("approvals")) {
      Approval approval = DecisionReader.approval(each);
      past.useUp(approval);
    }
    return past;
  }

  private static ObjectNode change(ChangeKey key, List<GrantAmount> work) {
    ObjectNode node = JsonLine.object().put("key", key.sha256());
    ArrayNode amounts = node.putArray("work");
    work.forEach(each -> amounts.add(amount(each)));
    return node;
  }

  /** An id and four numbers: of these a memory holds thousands, so they are short. */
  private static ArrayNode amount(GrantAmount use) {
    Usage amount = use.amount();
    return JsonLine.object()
        .arrayNode()
        .add(use.grant().value())
        .add(amount.pushes())
        .add(amount.commits())
        .add(amount.files())
        .add(amount.lines());
  }

  private static GrantAmount amount(JsonNode node) {
    if (node.size() != 5) {
      throw new IllegalArgumentException("an amount is an id and four numbers");
    }
    return new GrantAmount(
        new GrantId(node.get(0).asText()),
        new Usage(
            node.get(1).intValue(),
            node.get(2).intValue(),
            node.get(3).intValue(),
            node.get(4).intValue()));
  }
}
