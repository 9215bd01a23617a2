package dev.ambit.wire.grant;

import dev.ambit.core.event.Principal;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.facts.Operation;
import dev.ambit.core.identity.AgentId;
import dev.ambit.core.scope.ClassId;
import dev.ambit.core.scope.Glob;
import dev.ambit.core.scope.Grant;
import dev.ambit.core.scope.GrantId;
import dev.ambit.wire.yaml.Decoders;
import dev.ambit.wire.yaml.Documents;
import dev.ambit.wire.yaml.Faults;
import dev.ambit.wire.yaml.Fields;
import dev.ambit.wire.yaml.InvalidDocument;
import dev.ambit.wire.yaml.Node;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads a grant, as YAML by people or as the JSON that is signed. */
public final class GrantReader {

  private final Faults faults;

  private GrantReader(Faults faults) {
    this.faults = faults;
  }

  /**
   * Reads a grant.
   *
   * @param name the document's name in messages
   * @throws InvalidDocument with every mistake and its place
   */
  public static Grant read(String name, byte[] content) throws InvalidDocument {
    return Documents.read(name, content, (node, faults) -> new GrantReader(faults).grant(node));
  }

  private Grant grant(Node node) {
    Fields fields = Fields.of(node, faults);
    GrantTexts.version(fields);
    Optional<GrantId> id = fields.required("id", Decoders.TEXT.then(GrantId::new));
    Optional<Grant.Task> task = fields.required("task", this::task);
    Optional<AgentId> agent = fields.required("agent", Decoders.TEXT.then(AgentId::new));
    List<Principal> principals = GrantTexts.list(fields, "principals", Principal::parse);
    Optional<String> owner = fields.required("owner", GrantTexts.LINE);
    List<RepositoryId> audience = fields.list("audience", this::repository);
    Optional<Grant.Scope> scope = fields.required("scope", this::scope);
    Optional<Grant.Limits> limits = fields.optional("limits", this::limits);
    Optional<Grant.Validity> validity = fields.required("validity", this::validity);
    Optional<GrantId> parent = fields.optional("parent", Decoders.TEXT.then(GrantId::new));
    return fields.build(
        () ->
            new Grant(
                id.orElseThrow(),
                task.orElseThrow(),
                agent.orElseThrow(),
                principals,
                owner.orElseThrow(),
                audience,
                scope.orElseThrow(),
                limits.orElse(NO_LIMITS),
                validity.orElseThrow(),
                parent));
  }

  private static final Grant.Limits NO_LIMITS =
      new Grant.Limits(
          OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());

  private Grant.Task task(Node node) {
    Fields fields = Fields.of(node, faults);
    Optional<String> title = fields.required("title", GrantTexts.LINE);
    Optional<String> url = fields.optional("url", GrantTexts.LINK);
    return fields.build(() -> new Grant.Task(title.orElseThrow(), url));
  }

  private RepositoryId repository(Node node) {
    Fields fields = Fields.of(node, faults);
    Optional<String> host = fields.required("host", GrantTexts.LINE);
    Optional<String> path = fields.required("repository", GrantTexts.LINE);
    return fields.build(() -> new RepositoryId(host.orElseThrow(), path.orElseThrow()));
  }

  private Grant.Scope scope(Node node) {
    Fields fields = Fields.of(node, faults);
    List<Glob> refs = GrantTexts.list(fields, "refs", Glob::parse);
    List<Operation> operations = fields.list("operations", Decoders.constant(Operation.class));
    Optional<Paths> paths = fields.required("paths", this::paths);
    List<ClassId> classes = GrantTexts.list(fields, "classes", ClassId::new);
    List<Glob> pipelines = GrantTexts.list(fields, "pipelines", Glob::parse);
    Optional<Grant.Builds> builds = fields.optional("builds", this::builds);
    return fields.build(
        () ->
            new Grant.Scope(
                refs,
                Set.copyOf(operations),
                paths.orElseThrow().allow(),
                paths.orElseThrow().deny(),
                Set.copyOf(classes),
                pipelines,
                builds.orElse(Grant.Builds.NOTHING)));
  }

  private Grant.Builds builds(Node node) {
    Fields fields = Fields.of(node, faults);
    List<Glob> credentials = GrantTexts.list(fields, "credentials", Glob::parse);
    List<Glob> nodes = GrantTexts.list(fields, "nodes", Glob::parse);
    List<Glob> deployments = GrantTexts.list(fields, "deployments", Glob::parse);
    return fields.build(() -> new Grant.Builds(credentials, nodes, deployments));
  }

  private Paths paths(Node node) {
    Fields fields = Fields.of(node, faults);
    List<Glob> allow = GrantTexts.list(fields, "allow", Glob::parse);
    List<Glob> deny = GrantTexts.list(fields, "deny", Glob::parse);
    return fields.build(() -> new Paths(allow, deny));
  }

  private Grant.Limits limits(Node node) {
    Fields fields = Fields.of(node, faults);
    OptionalInt pushes = limit(fields, "pushes");
    OptionalInt commits = limit(fields, "commits");
    OptionalInt files = limit(fields, "files");
    OptionalInt lines = limit(fields, "lines");
    return fields.build(() -> new Grant.Limits(pushes, commits, files, lines));
  }

  private static OptionalInt limit(Fields fields, String key) {
    return fields.optional(key, Decoders.NUMBER).map(OptionalInt::of).orElseGet(OptionalInt::empty);
  }

  private Grant.Validity validity(Node node) {
    Fields fields = Fields.of(node, faults);
    Optional<Instant> notBefore = fields.required("not-before", GrantTexts.TIME);
    Optional<Instant> expires = fields.required("expires", GrantTexts.TIME);
    return fields.build(() -> new Grant.Validity(notBefore.orElseThrow(), expires.orElseThrow()));
  }

  private record Paths(List<Glob> allow, List<Glob> deny) {}
}
