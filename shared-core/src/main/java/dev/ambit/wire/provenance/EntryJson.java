package dev.ambit.wire.provenance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.core.ledger.Chain;
import dev.ambit.core.ledger.Entry;
import dev.ambit.wire.record.JsonLine;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** An entry of a ledger, kept beside the statements that stand on it. */
public final class EntryJson {

  private EntryJson() {}

  /** The entry; its record stands in it as text, so that its bytes stay what was hashed. */
  public static byte[] write(Entry entry) {
    ObjectNode node = JsonLine.object();
    node.put("sequence", entry.sequence()).put("previous", entry.previous());
    node.put("hash", entry.hash()).put("record", entry.body());
    return (JsonLine.write(node) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads an entry.
   *
   * @throws IllegalArgumentException if it is none, or its hash is of something else
   */
  public static Entry read(byte[] json) {
    ObjectNode node = JsonLine.read(new String(json, StandardCharsets.UTF_8));
    Entry entry =
        new Entry(
            node.path("sequence").asLong(-1),
            JsonLine.text(node, "previous"),
            JsonLine.text(node, "record"),
            JsonLine.text(node, "hash"));
    if (entry.sequence() < 0 || !follows(entry)) {
      throw new IllegalArgumentException("the entry's hash is not of its record");
    }
    if (!Arrays.equals(write(entry), json)) {
      throw new IllegalArgumentException("the entry is not spelt as it was kept");
    }
    return entry;
  }

  private static boolean follows(Entry entry) {
    if (entry.sequence() == 0) {
      return Chain.next(Optional.empty(), entry.body()).equals(entry);
    }
    Entry before = new Entry(entry.sequence() - 1, "", "", entry.previous());
    return Chain.next(Optional.of(before), entry.body()).equals(entry);
  }
}
