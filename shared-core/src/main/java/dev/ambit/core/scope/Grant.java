package dev.ambit.core.scope;

import dev.ambit.core.event.Principal;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.facts.Operation;
import dev.ambit.core.identity.AgentId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Permission for one agent to do one task: what it may change, where, how much and until when.
 *
 * @param id the grant's id
 * @param task the task
 * @param agent which agent it is for
 * @param principals who may use it, by transport identity; at least one
 * @param owner the person who answers for it
 * @param audience the repositories it holds for; at least one
 * @param scope what may be changed
 * @param limits how much, over the grant's whole life
 * @param validity when
 * @param parent the grant this one narrows
 */
public record Grant(
    GrantId id,
    Task task,
    AgentId agent,
    List<Principal> principals,
    String owner,
    List<RepositoryId> audience,
    Scope scope,
    Limits limits,
    Validity validity,
    Optional<GrantId> parent) {

  /** The task, for people. */
  public record Task(String title, Optional<String> url) {}

  /**
   * What may be changed.
   *
   * @param refs the refs that may move; at least one
   * @param operations what may be done to them; at least one
   * @param allow the paths that may change; at least one
   * @param deny paths among those that may not
   * @param classes the sensitive classes that may be touched
   * @param pipelines the jobs and workflows that may be started
   * @param builds what a build that was started may use
   */
  public record Scope(
      List<Glob> refs,
      Set<Operation> operations,
      List<Glob> allow,
      List<Glob> deny,
      Set<ClassId> classes,
      List<Glob> pipelines,
      Builds builds) {
    public Scope {
      refs = List.copyOf(refs);
      operations = Set.copyOf(operations);
      allow = List.copyOf(allow);
      deny = List.copyOf(deny);
      classes = Set.copyOf(classes);
      pipelines = List.copyOf(pipelines);
      requireSome(refs, "scope.refs");
      requireSome(operations, "scope.operations");
      requireSome(allow, "scope.paths.allow");
    }

    /** A scope that lends nothing to builds. */
    public Scope(
        List<Glob> refs,
        Set<Operation> operations,
        List<Glob> allow,
        List<Glob> deny,
        Set<ClassId> classes,
        List<Glob> pipelines) {
      this(refs, operations, allow, deny, classes, pipelines, Builds.NOTHING);
    }
  }

  /**
   * What the build server lends to a build of agent work; nothing that is not listed.
   *
   * @param credentials by id
   * @param nodes by the label asked for
   * @param deployments by the name of the step
   */
  public record Builds(List<Glob> credentials, List<Glob> nodes, List<Glob> deployments) {

    public static final Builds NOTHING = new Builds(List.of(), List.of(), List.of());

    public Builds {
      credentials = List.copyOf(credentials);
      nodes = List.copyOf(nodes);
      deployments = List.copyOf(deployments);
    }
  }

  /** How much, over the grant's whole life; empty means no limit of the grant's own. */
  public record Limits(
      OptionalInt pushes, OptionalInt commits, OptionalInt files, OptionalInt lines) {}

  /** From {@code notBefore} on, and before {@code expires}. */
  public record Validity(Instant notBefore, Instant expires) {
    public Validity {
      if (!notBefore.isBefore(expires)) {
        throw new IllegalArgumentException("validity.expires is not after validity.not-before");
      }
    }
  }

  public Grant {
    principals = List.copyOf(principals);
    audience = List.copyOf(audience);
    requireSome(principals, "principals");
    requireSome(audience, "audience");
    if (owner.isBlank()) {
      throw new IllegalArgumentException("a grant has an owner");
    }
  }

  private static void requireSome(Collection<?> values, String field) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException(field + " names at least one");
    }
  }
}
