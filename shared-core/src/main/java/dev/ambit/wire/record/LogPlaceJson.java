package dev.ambit.wire.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.core.ledger.Entry;
import dev.ambit.core.ledger.MerkleFrontier;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A place in a log with the digest of what is kept in mind of the log up to it. */
public final class LogPlaceJson {

  private LogPlaceJson() {}

  /**
   * A place in a log.
   *
   * @param end the offset after the last line, in bytes
   * @param start the offset of that line
   * @param last the entry on it
   * @param tree the tree over all lines up to it
   */
  public record Place(long end, long start, Entry last, MerkleFrontier tree) {}

  /** The bytes to sign. */
  public static byte[] write(Place place, String memory) {
    ObjectNode node = JsonLine.object();
    node.put("version", 1).put("end", place.end()).put("start", place.start());
    node.put("sequence", place.last().sequence()).put("previous", place.last().previous());
    node.put("hash", place.last().hash()).put("record", place.last().body());
    ArrayNode roots = node.putArray("tree");
    place.tree().roots().forEach(roots::add);
    node.put("memory", digest(memory));
    return JsonLine.write(node).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads them back.
   *
   * @throws IllegalArgumentException if they are not of this version, or of another memory
   */
  public static Place read(byte[] signed, String memory) {
    ObjectNode node = JsonLine.read(new String(signed, StandardCharsets.UTF_8));
    if (node.path("version").asInt() != 1
        || !JsonLine.text(node, "memory").equals(digest(memory))) {
      throw new IllegalArgumentException("not a place of this version in this log");
    }
    List<String> roots = new ArrayList<>();
    node.path("tree").forEach(root -> roots.add(root.asText()));
    long sequence = node.path("sequence").asLong();
    return new Place(
        node.path("end").asLong(),
        node.path("start").asLong(),
        new Entry(
            sequence,
            JsonLine.text(node, "previous"),
            JsonLine.text(node, "record"),
            JsonLine.text(node, "hash")),
        new MerkleFrontier(sequence + 1, roots));
  }

  private static String digest(String memory) {
    try {
      byte[] bytes = memory.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
