package dev.ambit.hooks.policy;

import dev.ambit.core.event.Oid;
import dev.ambit.core.event.Principal;
import dev.ambit.core.facts.FileMode;
import dev.ambit.core.facts.Operation;
import dev.ambit.core.facts.PathChange;
import dev.ambit.core.facts.RepoPath;
import dev.ambit.core.identity.AgentId;
import dev.ambit.core.identity.Grade;
import dev.ambit.core.identity.Identity;
import dev.ambit.core.scope.ClassId;
import dev.ambit.core.scope.Glob;
import dev.ambit.core.scope.Grant;
import dev.ambit.core.scope.GrantId;
import dev.ambit.wire.yaml.Decoders;
import dev.ambit.wire.yaml.Faults;
import dev.ambit.wire.yaml.Fields;
import dev.ambit.wire.yaml.Node;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads the commits and grants of a policy's test. What a test leaves out is ordinary. */
final class PolicyCaseParts {

  private static final Oid BLOB = new Oid("b".repeat(40));

  private final Faults faults;

  PolicyCaseParts(Faults faults) {
    this.faults = faults;
  }

  PolicyCase.Commit commit(Node node) {
    Fields fields = Fields.of(node, faults);
    Optional<AgentId> agent = fields.optional("agent", Decoders.TEXT.then(AgentId::new));
    Optional<Grade> grade = fields.optional("grade", Decoders.constant(Grade.class));
    List<PathChange> paths = fields.list("paths", this::path);
    return fields.build(
        () -> new PolicyCase.Commit(identity(agent, grade.orElse(Grade.DECLARED)), paths));
  }

  private static Identity identity(Optional<AgentId> agent, Grade grade) {
    return agent
        .<Identity>map(id -> new Identity.Agent(id, grade, List.of(), List.of()))
        .orElseGet(() -> new Identity.Human(List.of()));
  }

  private PathChange path(Node node) {
    if (node instanceof Node.Scalar) {
      String path = Decoders.TEXT.decode(node);
      return change(path, false, FileMode.REGULAR, 1, Optional.empty());
    }
    Fields fields = Fields.of(node, faults);
    Optional<String> path = fields.required("path", Decoders.TEXT);
    Optional<Boolean> deleted = fields.optional("deleted", Decoders.FLAG);
    Optional<FileMode> mode = fields.optional("mode", Decoders.constant(FileMode.class));
    Optional<Integer> lines = fields.optional("lines", Decoders.NUMBER);
    Optional<RepoPath> target = fields.optional("target", Decoders.TEXT.then(RepoPath::of));
    return fields.build(
        () ->
            change(
                path.orElseThrow(),
                deleted.orElse(false),
                mode.orElse(FileMode.REGULAR),
                lines.orElse(1),
                target));
  }

  private static PathChange change(
      String path, boolean deleted, FileMode mode, int lines, Optional<RepoPath> target) {
    Optional<PathChange.Entry> entry = Optional.of(new PathChange.Entry(mode, BLOB));
    return new PathChange(
        RepoPath.of(path),
        deleted ? entry : Optional.empty(),
        deleted ? Optional.empty() : entry,
        lines,
        target);
  }

  Grant grant(Node node) {
    Fields fields = Fields.of(node, faults);
    Optional<GrantId> id = fields.required("id", Decoders.TEXT.then(GrantId::new));
    Optional<AgentId> agent = fields.required("agent", Decoders.TEXT.then(AgentId::new));
    List<Principal> principals = fields.list("principals", PolicyCaseReader.PRINCIPAL);
    List<Glob> refs = fields.list("refs", Decoders.TEXT.then(Glob::parse));
    List<Glob> allow = fields.list("allow", Decoders.TEXT.then(Glob::parse));
    List<Glob> deny = fields.list("deny", Decoders.TEXT.then(Glob::parse));
    List<ClassId> classes = fields.list("classes", Decoders.TEXT.then(ClassId::new));
    return fields.build(
        () ->
            new Grant(
                id.orElseThrow(),
                new Grant.Task("A task", Optional.empty()),
                agent.orElseThrow(),
                principals,
                "dana@example.com",
                List.of(PolicyCaseRun.REPOSITORY),
                new Grant.Scope(
                    refs,
                    EnumSet.of(Operation.CREATE, Operation.UPDATE),
                    allow,
                    deny,
                    Set.copyOf(classes),
                    List.of()),
                new Grant.Limits(
                    OptionalInt.empty(),
                    OptionalInt.empty(),
                    OptionalInt.empty(),
                    OptionalInt.empty()),
                PolicyCaseRun.VALIDITY,
                Optional.empty()));
  }
}
