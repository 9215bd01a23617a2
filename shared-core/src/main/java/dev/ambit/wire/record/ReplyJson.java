package dev.ambit.wire.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.core.effect.PushReply;
import java.util.Locale;

/** The last line of a reply, for programs. */
public final class ReplyJson {

  private ReplyJson() {}

  /** {@code ambit-json:} and an object, ASCII only, on one line. */
  public static String line(PushReply reply) {
    ObjectNode node = JsonLine.object();
    node.put("decision", reply.word());
    node.put("id", reply.id().value());
    node.put("mode", reply.mode().name().toLowerCase(Locale.ROOT));
    FindingJson.add(node, reply.findings());
    if (reply.missing() > 0) {
      node.put("approvals-missing", reply.missing());
      reply.approvers().forEach(node.putArray("approvers")::add);
    }
    if (!reply.approvedBy().isEmpty()) {
      reply.approvedBy().forEach(node.putArray("approved-by")::add);
    }
    return "ambit-json: " + JsonLine.write(node);
  }
}
