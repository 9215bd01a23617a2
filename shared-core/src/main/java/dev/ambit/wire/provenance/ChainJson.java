package dev.ambit.wire.provenance;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.core.provenance.chain.ChainStep;
import dev.ambit.wire.record.JsonLine;
import java.util.List;

/** A chain for programs: one object on one line. */
public final class ChainJson {

  private ChainJson() {}

  /** The object. */
  public static String line(String subject, List<ChainStep> steps) {
    ObjectNode node = JsonLine.object().put("subject", subject);
    node.put("breaks", steps.stream().mapToInt(ChainStep::breaks).sum());
    add(node.putArray("steps"), steps);
    return JsonLine.write(node);
  }

  private static void add(ArrayNode array, List<ChainStep> steps) {
    for (ChainStep step : steps) {
      ObjectNode node = array.addObject().put("kind", step.kind().word());
      step.at().ifPresent(at -> node.put("at", at.toString()));
      node.put("text", step.text());
      if (!step.children().isEmpty()) {
        add(node.putArray("steps"), step.children());
      }
    }
  }
}
