package dev.ambit.wire.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.core.event.Oid;
import dev.ambit.core.provenance.ChainLink;
import dev.ambit.core.provenance.CheckRun;
import dev.ambit.core.scope.ChainId;
import java.time.Instant;

/**
 * The record by which any part of Ambit adds to a chain: that something ran on a commit, such as a
 * check of a forge or a build.
 */
public final class LinkJson {

  /** The {@code type} of the record. */
  static final String TYPE = "link";

  private LinkJson() {}

  /** The record as JSON on one line. */
  public static String line(ChainLink link) {
    ObjectNode node = JsonLine.object();
    node.put("type", TYPE).put("version", 1).put("at", link.at().toString());
    link.chain().ifPresent(chain -> node.put("chain", chain.toString()));
    node.put("commit", link.commit().hex());
    node.put("kind", link.run().kind()).put("name", link.run().name());
    node.put("result", link.run().result());
    link.run().url().ifPresent(url -> node.put("url", url));
    return JsonLine.write(node);
  }

  /** Reads a record. */
  static ChainLink link(JsonNode node) {
    return new ChainLink(
        Instant.parse(JsonLine.text(node, "at")),
        JsonLine.optional(node, "chain").map(ChainId::parse),
        new Oid(JsonLine.text(node, "commit")),
        new CheckRun(
            JsonLine.text(node, "kind"),
            JsonLine.text(node, "name"),
            JsonLine.text(node, "result"),
            JsonLine.optional(node, "url")));
  }
}
