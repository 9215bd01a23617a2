package dev.ambit.wire.grant;

import java.util.List;

/**
 * Where a field of a grant is held today, and how. A field that nobody holds says so.
 *
 * @param component the component of {@link dev.ambit.core.scope.Grant}, such as {@code scope.refs}
 * @param field the field as documents write it
 * @param points the enforcement points that hold it; empty for none
 * @param how what is compared, and the rule that complains
 */
public record Enforcement(String component, String field, List<String> points, String how) {

  private static final List<String> PUSH = List.of("git server");
  private static final List<String> BUILD = List.of("jenkins");
  private static final List<String> NOWHERE = List.of();

  /** Every field, in the order of a document. A test compares it with the record's components. */
  public static final List<Enforcement> ALL =
      List.of(
          held("id", "id", "names the grant; found by it (grant/not-found)"),
          told("task.title", "task.title", "for people: ambit grant show prints it"),
          told("task.url", "task.url", "for people: ambit grant show prints it"),
          held("agent", "agent", "the pusher is this agent (grant/agent)"),
          held("principals", "principals", "the pusher is one of them (grant/principal)"),
          told("owner", "owner", "for people: replies send them to the owner"),
          held("audience", "audience", "the repository is one of them (grant/audience)"),
          held("scope.refs", "scope.refs", "every ref of the push (grant/ref)"),
          held("scope.operations", "scope.operations", "what the push does (grant/operation)"),
          held("scope.allow", "scope.paths.allow", "every changed path (path/outside-grant)"),
          held("scope.deny", "scope.paths.deny", "every changed path (path/denied-by-grant)"),
          held("scope.classes", "scope.classes", "changed sensitive files (class/...)"),
          built("scope.pipelines", "scope.pipelines", "the job that starts (build/outside-grant)"),
          built(
              "scope.builds.credentials",
              "scope.builds.credentials",
              "every credential a Pipeline step binds (build/credential)"),
          built(
              "scope.builds.nodes",
              "scope.builds.nodes",
              "every label a Pipeline asks a node by (build/node)"),
          built(
              "scope.builds.deployments",
              "scope.builds.deployments",
              "every step that the site calls a deployment (build/deployment)"),
          held("limits.pushes", "limits.pushes", "all pushes so far (limit/grant-pushes)"),
          held("limits.commits", "limits.commits", "all commits so far (limit/grant-commits)"),
          held("limits.files", "limits.files", "all changed files so far (limit/grant-files)"),
          held("limits.lines", "limits.lines", "all changed lines so far (limit/grant-lines)"),
          held("validity.notBefore", "validity.not-before", "server time (grant/not-yet-valid)"),
          held("validity.expires", "validity.expires", "server time (grant/expired)"),
          held("parent", "parent", "this grant lies within it (grant/malformed)"));

  public Enforcement {
    points = List.copyOf(points);
  }

  private static Enforcement held(String component, String field, String how) {
    return new Enforcement(component, field, PUSH, how);
  }

  private static Enforcement built(String component, String field, String how) {
    return new Enforcement(component, field, BUILD, how);
  }

  private static Enforcement told(String component, String field, String how) {
    return new Enforcement(component, field, NOWHERE, how);
  }
}
