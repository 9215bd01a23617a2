package dev.ambit.wire.provenance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.core.event.Oid;
import dev.ambit.core.event.Principal;
import dev.ambit.core.event.RefName;
import dev.ambit.core.event.RefUpdate;
import dev.ambit.core.provenance.Landing;
import dev.ambit.wire.record.JsonLine;
import java.time.Instant;

/** How a commit came onto a ref, as JSON. */
final class LandingJson {

  private LandingJson() {}

  static ObjectNode of(Landing landing) {
    ObjectNode node = JsonLine.object();
    node.put("ref", landing.update().ref().value());
    node.put("old", landing.update().oldId().hex()).put("new", landing.update().newId().hex());
    node.put("at", landing.at().toString()).put("recovered", landing.recovered());
    ArrayNode pushers = node.putArray("pushers");
    landing.pushers().forEach(principal -> pushers.add(principal.toString()));
    node.put("continuousSince", landing.continuousSince().toString());
    landing.lapse().ifPresent(lapse -> node.put("lapse", lapse));
    return node;
  }

  static Landing read(JsonNode node) {
    return new Landing(
        new RefUpdate(
            new RefName(JsonLine.text(node, "ref")),
            new Oid(JsonLine.text(node, "old")),
            new Oid(JsonLine.text(node, "new"))),
        Instant.parse(JsonLine.text(node, "at")),
        node.path("recovered").asBoolean(),
        JsonLine.each(node.path("pushers"), name -> Principal.parse(name.asText())),
        Instant.parse(JsonLine.text(node, "continuousSince")),
        JsonLine.optional(node, "lapse"));
  }
}
