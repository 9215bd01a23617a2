package dev.ambit.wire.grant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ambit.core.facts.Operation;
import dev.ambit.core.scope.Glob;
import dev.ambit.core.scope.Grant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes a grant as YAML for people to read, change and sign. */
public final class GrantYaml {

  private static final ObjectMapper JSON = new ObjectMapper();

  private GrantYaml() {}

  /** The document; {@link GrantReader} reads the same grant from it. */
  public static String text(Grant grant) {
    List<String> lines = new ArrayList<>();
    lines.add("version: 1");
    lines.add("id: " + one(grant.id()) + "  # also the task's id; never used twice");
    lines.add("task:");
    lines.add("  title: " + one(grant.task().title()));
    grant.task().url().ifPresent(url -> lines.add("  url: " + one(url)));
    lines.add("agent: " + one(grant.agent()));
    lines.add("principals: " + all(grant.principals()) + "  # who may use it, by transport");
    lines.add("owner: " + one(grant.owner()) + "  # the person who answers for it");
    lines.add("audience:");
    grant
        .audience()
        .forEach(
            repository ->
                lines.add(
                    "  - { host: %s, repository: %s }"
                        .formatted(one(repository.host()), one(repository.path()))));
    scope(lines, grant.scope());
    lines.add("limits: " + limits(grant.limits()) + "  # over the grant's whole life");
    lines.add("validity:");
    lines.add("  not-before: " + grant.validity().notBefore());
    lines.add("  expires: " + grant.validity().expires());
    grant.parent().ifPresent(parent -> lines.add("parent: " + one(parent)));
    return String.join("\n", lines) + "\n";
  }

  private static void scope(List<String> lines, Grant.Scope scope) {
    List<String> operations = scope.operations().stream().sorted().map(Operation::word).toList();
    lines.add("scope:");
    lines.add("  refs: " + globs(scope.refs()));
    lines.add("  operations: " + all(operations) + "  # of create, update, force, delete");
    lines.add("  paths:");
    lines.add("    allow: " + globs(scope.allow()));
    lines.add("    deny: " + globs(scope.deny()));
    lines.add(
        "  classes: "
            + all(scope.classes().stream().sorted().toList())
            + "  # sensitive files it may touch");
    lines.add("  pipelines: " + globs(scope.pipelines()) + "  # jobs it may start");
    if (!scope.builds().equals(Grant.Builds.NOTHING)) {
      lines.add("  builds:");
      lines.add("    credentials: " + globs(scope.builds().credentials()) + "  # by id");
      lines.add("    nodes: " + globs(scope.builds().nodes()) + "  # by label");
      lines.add("    deployments: " + globs(scope.builds().deployments()) + "  # by step");
    }
  }

  private static String limits(Grant.Limits limits) {
    Map<String, OptionalInt> each = new TreeMap<>();
    each.put("pushes", limits.pushes());
    each.put("commits", limits.commits());
    each.put("files", limits.files());
    each.put("lines", limits.lines());
    return each.entrySet().stream()
        .filter(entry -> entry.getValue().isPresent())
        .map(entry -> entry.getKey() + ": " + entry.getValue().getAsInt())
        .collect(Collectors.joining(", ", "{ ", " }"));
  }

  private static String globs(Collection<Glob> globs) {
    return all(globs.stream().map(Glob::text).toList());
  }

  private static String all(Collection<?> values) {
    return values.stream().map(GrantYaml::one).collect(Collectors.joining(", ", "[", "]"));
  }

  /** A JSON string is a YAML string too; plain words stay without quotes. */
  private static String one(Object value) {
    String text = value.toString();
    if (text.matches("[A-Za-z][A-Za-z0-9]*([._@/-][A-Za-z0-9]+)*")
        && !text.matches("(?i)true|false|null|yes|no|on|off|y|n")) {
      return text;
    }
    try {
      return JSON.writeValueAsString(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a text is always JSON", e);
    }
  }
}
