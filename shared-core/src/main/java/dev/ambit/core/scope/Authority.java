package dev.ambit.core.scope;

import dev.ambit.core.facts.Operation;
import dev.ambit.core.identity.AgentId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a person may grant at most. A field that is empty does not restrict.
 *
 * @param paths the paths that their grants may allow
 * @param refs the refs that may move
 * @param classes the sensitive classes that may be touched
 * @param operations what may be done to refs
 * @param longest how long a grant may hold
 * @param agents the agents it may be for
 * @param pipelines the jobs and workflows that may be started
 * @param credentials what builds may be lent of credentials, by id
 * @param nodes the labels of nodes that builds may ask for
 * @param deployments the steps by which builds may deploy
 * @param repositories the repositories it may be for, as patterns of {@code host/path}
 */
public record Authority(
    Optional<List<Glob>> paths,
    Optional<List<Glob>> refs,
    Optional<Set<ClassId>> classes,
    Optional<Set<Operation>> operations,
    Optional<Duration> longest,
    Optional<Set<AgentId>> agents,
    Optional<List<Glob>> pipelines,
    Optional<List<Glob>> credentials,
    Optional<List<Glob>> nodes,
    Optional<List<Glob>> deployments,
    Optional<List<Glob>> repositories) {

  /** The authority to grant anything. */
  public static final Authority UNLIMITED =
      new Authority(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** In what a grant goes beyond it, as sentences; empty if in nothing. */
  public List<String> objections(Grant grant) {
    List<String> objections = new ArrayList<>();
    paths.ifPresent(most -> within("scope.paths.allow", grant.scope().allow(), most, objections));
    refs.ifPresent(most -> within("scope.refs", grant.scope().refs(), most, objections));
    Grant.Builds builds = grant.scope().builds();
    pipelines.ifPresent(
        most -> within("scope.pipelines", grant.scope().pipelines(), most, objections));
    credentials.ifPresent(
        most -> within("scope.builds.credentials", builds.credentials(), most, objections));
    nodes.ifPresent(most -> within("scope.builds.nodes", builds.nodes(), most, objections));
    deployments.ifPresent(
        most -> within("scope.builds.deployments", builds.deployments(), most, objections));
    classes.ifPresent(most -> among("scope.classes", grant.scope().classes(), most, objections));
    operations.ifPresent(
        most -> among("scope.operations", grant.scope().operations(), most, objections));
    agents.ifPresent(most -> among("agent", Set.of(grant.agent()), most, objections));
    longest.filter(most -> length(grant).compareTo(most) > 0).stream()
        .map(
            most ->
                "validity is longer than " + most.toString().substring(2).toLowerCase(Locale.ROOT))
        .forEach(objections::add);
    repositories.ifPresent(
        most ->
            grant.audience().stream()
                .filter(each -> most.stream().noneMatch(glob -> glob.matches(each.toString())))
                .map(each -> "audience has " + each)
                .forEach(objections::add));
    return List.copyOf(objections);
  }

  private static void within(
      String field, List<Glob> asked, List<Glob> most, List<String> objections) {
    for (Glob glob : asked) {
      GlobInclusion.objection(glob, most)
          .ifPresent(why -> objections.add(field + " " + glob + " goes too far: " + why));
    }
  }

  private static void among(
      String field, Collection<?> asked, Collection<?> most, List<String> objections) {
    asked.stream()
        .filter(each -> !most.contains(each))
        .map(each -> field + " has " + each.toString().toLowerCase(Locale.ROOT))
        .forEach(objections::add);
  }

  private static Duration length(Grant grant) {
    return Duration.between(grant.validity().notBefore(), grant.validity().expires());
  }
}
