package dev.ambit.story;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ambit.core.event.ServerKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How things stand before a story begins.
 *
 * @param server the kind of server the site says it is
 * @param policy what differs from the kit's own policy
 * @param files files on the main branch beside the kit's own, by path
 * @param branches further branches at the start of main
 * @param grants the grants in the store
 */
record Given(
    ServerKind server,
    JsonNode policy,
    Map<String, FileContent> files,
    List<String> branches,
    List<MintedGrant> grants) {

  Given {
    branches = List.copyOf(branches);
    grants = List.copyOf(grants);
  }

  static Given read(Fields fields) {
    fields.only("server", "policy", "files", "branches", "grants");
    return new Given(
        server(fields.optional("server").orElse("plain")),
        fields.child("policy").node(),
        FileContent.readAll(fields.entries("files")),
        fields.texts("branches"),
        fields.children("grants").stream().map(MintedGrant::read).toList());
  }

  private static ServerKind server(String word) {
    return ServerKind.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
