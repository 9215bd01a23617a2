package dev.ambit.wire.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.core.event.Principal;
import dev.ambit.core.identity.Actor;
import dev.ambit.core.identity.Party;
import java.util.Locale;

/** An actor as JSON. */
public final class ActorJson {

  private ActorJson() {}

  /** The object. */
  public static ObjectNode of(Actor actor) {
    ObjectNode node = JsonLine.object();
    actor.party().ifPresent(party -> node.put("party", party.word()));
    actor.id().ifPresent(id -> node.put("id", id));
    ArrayNode principals = node.putArray("principals");
    actor.principals().forEach(principal -> principals.add(principal.toString()));
    actor.conflict().ifPresent(conflict -> node.put("conflict", conflict));
    return node;
  }

  /** Reads it back. */
  public static Actor read(JsonNode node) {
    return new Actor(
        JsonLine.optional(node, "party").map(word -> Party.valueOf(word.toUpperCase(Locale.ROOT))),
        JsonLine.optional(node, "id"),
        JsonLine.each(node.path("principals"), name -> Principal.parse(name.asText())),
        JsonLine.optional(node, "conflict"));
  }
}
