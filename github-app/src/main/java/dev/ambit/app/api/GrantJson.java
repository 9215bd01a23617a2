package dev.ambit.app.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.app.work.GrantView;
import dev.ambit.core.scope.Usage;
import dev.ambit.wire.grant.GrantWriter;
import dev.ambit.wire.record.JsonLine;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A grant for machines: the signed document, and how it stands. */
final class GrantJson {

  private GrantJson() {}

  static ObjectNode of(GrantView view) {
    ObjectNode node = JsonLine.object().put("id", view.id().value());
    node.put("state", view.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    node.put("by", view.by()).put("detail", view.detail());
    ArrayNode repositories = node.putArray("repositories");
    view.repositories().forEach(each -> repositories.add(each.toString()));
    node.set("used", used(view.used()));
    node.set(
        "grant", JsonLine.read(new String(GrantWriter.json(view.grant()), StandardCharsets.UTF_8)));
    return node;
  }

  private static ObjectNode used(Usage used) {
    return JsonLine.object()
        .put("pushes", used.pushes())
        .put("commits", used.commits())
        .put("files", used.files())
        .put("lines", used.lines());
  }
}
