package dev.ambit.hooks.verify;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.core.provenance.check.Check;
import dev.ambit.wire.provenance.MergeProvenanceJson;
import dev.ambit.wire.record.JsonLine;
import java.nio.charset.StandardCharsets;

/** A verdict for programs: one object on one line. */
final class VerdictJson {

  private VerdictJson() {}

  static String line(Verdict verdict) {
    ObjectNode node = JsonLine.object();
    node.put("commit", verdict.commit().hex()).put("proven", verdict.isProven());
    ArrayNode statements = node.putArray("statements");
    for (Verdict.Checked checked : verdict.statements()) {
      ObjectNode statement = statements.addObject();
      statement.put("digest", checked.proof().digest()).put("holds", checked.holds());
      ArrayNode checks = statement.putArray("checks");
      for (Check check : checked.checks()) {
        checks
            .addObject()
            .put("topic", check.topic().word())
            .put("state", check.state().word())
            .put("text", check.text());
      }
      statement.set("statement", statement(checked));
    }
    ArrayNode broken = node.putArray("broken");
    verdict.broken().forEach(broken::add);
    return JsonLine.write(node);
  }

  private static ObjectNode statement(Verdict.Checked checked) {
    byte[] payload = MergeProvenanceJson.write(checked.proof().statement().content());
    return JsonLine.read(new String(payload, StandardCharsets.UTF_8));
  }
}
