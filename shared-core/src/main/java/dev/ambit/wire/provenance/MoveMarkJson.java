package dev.ambit.wire.provenance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.core.event.RefUpdate;
import dev.ambit.wire.record.JsonLine;
import java.nio.charset.StandardCharsets;

/** Marks a move of a ref as wholly attested. Not signed: nothing rests on it but work saved. */
public final class MoveMarkJson {

  private MoveMarkJson() {}

  /** The mark's bytes. */
  public static byte[] write(RefUpdate update, int commits) {
    ObjectNode node = JsonLine.object();
    node.put("ref", update.ref().value());
    node.put("old", update.oldId().hex()).put("new", update.newId().hex());
    node.put("commits", commits);
    return (JsonLine.write(node) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
