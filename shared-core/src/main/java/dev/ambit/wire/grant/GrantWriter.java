package dev.ambit.wire.grant;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.core.facts.Operation;
import dev.ambit.core.scope.ClassId;
import dev.ambit.core.scope.Glob;
import dev.ambit.core.scope.Grant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.OptionalInt;

/** Writes the JSON of a grant that is signed: keys in a fixed order, UTF-8, no spaces. */
public final class GrantWriter {

  private static final ObjectMapper JSON = new ObjectMapper();

  private GrantWriter() {}

  /** The bytes to sign; the same grant always gives the same bytes. */
  public static byte[] json(Grant grant) {
    try {
      return JSON.writeValueAsBytes(tree(grant));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode tree(Grant grant) {
    ObjectNode root = JSON.createObjectNode();
    root.put("version", 1);
    root.put("id", grant.id().value());
    ObjectNode task = root.putObject("task");
    task.put("title", grant.task().title());
    grant.task().url().ifPresent(url -> task.put("url", url));
    root.put("agent", grant.agent().value());
    texts(root, "principals", grant.principals());
    root.put("owner", grant.owner());
    ArrayNode audience = root.putArray("audience");
    grant
        .audience()
        .forEach(r -> audience.addObject().put("host", r.host()).put("repository", r.path()));
    scope(root.putObject("scope"), grant.scope());
    limits(root.putObject("limits"), grant.limits());
    ObjectNode validity = root.putObject("validity");
    validity.put("not-before", grant.validity().notBefore().toString());
    validity.put("expires", grant.validity().expires().toString());
    grant.parent().ifPresent(parent -> root.put("parent", parent.value()));
    return root;
  }

  private static void scope(ObjectNode node, Grant.Scope scope) {
    globs(node, "refs", scope.refs());
    texts(node, "operations", scope.operations().stream().sorted().map(Operation::word).toList());
    ObjectNode paths = node.putObject("paths");
    globs(paths, "allow", scope.allow());
    globs(paths, "deny", scope.deny());
    texts(node, "classes", scope.classes().stream().sorted().map(ClassId::value).toList());
    globs(node, "pipelines", scope.pipelines());
    if (!scope.builds().equals(Grant.Builds.NOTHING)) {
      builds(node.putObject("builds"), scope.builds());
    }
  }

  private static void builds(ObjectNode node, Grant.Builds builds) {
    globs(node, "credentials", builds.credentials());
    globs(node, "nodes", builds.nodes());
    globs(node, "deployments", builds.deployments());
  }

  private static void limits(ObjectNode node, Grant.Limits limits) {
    limit(node, "pushes", limits.pushes());
    limit(node, "commits", limits.commits());
    limit(node, "files", limits.files());
    limit(node, "lines", limits.lines());
  }

  private static void limit(ObjectNode node, String key, OptionalInt limit) {
    limit.ifPresent(number -> node.put(key, number));
  }

  private static void globs(ObjectNode node, String key, Collection<Glob> globs) {
    texts(node, key, globs.stream().map(Glob::text).toList());
  }

  private static void texts(ObjectNode node, String key, Collection<?> texts) {
    ArrayNode list = node.putArray(key);
    texts.forEach(text -> list.add(text.toString()));
  }
}
