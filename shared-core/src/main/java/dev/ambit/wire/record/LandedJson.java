package dev.ambit.wire.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.core.event.Push;
import java.time.Instant;

/** The record of ref updates that git carried out. */
public final class LandedJson {

  private LandedJson() {}

  /** The record as JSON on one line. */
  public static String line(Push push, Instant at) {
    ObjectNode node = JsonLine.object();
    node.put("type", "landed").put("version", 1).put("at", at.toString());
    node.put("repository", push.repository().toString());
    ArrayNode principals = node.putArray("principals");
    push.transport().principals().forEach(principal -> principals.add(principal.toString()));
    node.set("refs", DecisionJson.refs(push.updates()));
    return JsonLine.write(node);
  }
}
