package dev.ambit.core.scope;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;

/** Whether a child grant gives no more than its parent, field by field. Pure. */
public final class Narrowing {

  private final List<String> objections = new ArrayList<>();

  private Narrowing() {}

  /** The fields in which the child goes beyond the parent, as sentences; empty if in none. */
  public static List<String> objections(Grant child, Grant parent) {
    Narrowing narrowing = new Narrowing();
    narrowing.holders(child, parent);
    narrowing.scope(child.scope(), parent.scope());
    narrowing.limits(child.limits(), parent.limits());
    narrowing.validity(child.validity(), parent.validity());
    return List.copyOf(narrowing.objections);
  }

  private void holders(Grant child, Grant parent) {
    require(child.agent().equals(parent.agent()), "agent is another than the parent's");
    require(child.owner().equals(parent.owner()), "owner is another than the parent's");
    subset("principals", child.principals(), parent.principals());
    subset("audience", child.audience(), parent.audience());
  }

  private void scope(Grant.Scope child, Grant.Scope parent) {
    subset("scope.operations", child.operations(), parent.operations());
    subset("scope.classes", child.classes(), parent.classes());
    within("scope.refs", child.refs(), parent.refs());
    within("scope.paths.allow", child.allow(), parent.allow());
    within("scope.pipelines", child.pipelines(), parent.pipelines());
    builds(child.builds(), parent.builds());
    for (Glob glob : parent.deny()) {
      GlobInclusion.objection(glob, child.deny())
          .ifPresent(why -> add("scope.paths.deny lacks the parent's " + glob + ": " + why));
    }
  }

  private void builds(Grant.Builds child, Grant.Builds parent) {
    within("scope.builds.credentials", child.credentials(), parent.credentials());
    within("scope.builds.nodes", child.nodes(), parent.nodes());
    within("scope.builds.deployments", child.deployments(), parent.deployments());
  }

  private void limits(Grant.Limits child, Grant.Limits parent) {
    limit("pushes", child.pushes(), parent.pushes());
    limit("commits", child.commits(), parent.commits());
    limit("files", child.files(), parent.files());
    limit("lines", child.lines(), parent.lines());
  }

  private void validity(Grant.Validity child, Grant.Validity parent) {
    require(
        !child.notBefore().isBefore(parent.notBefore()),
        "validity.not-before is before the parent's");
    require(!child.expires().isAfter(parent.expires()), "validity.expires is after the parent's");
  }

  private void limit(String field, OptionalInt child, OptionalInt parent) {
    boolean within =
        parent.isEmpty() || (child.isPresent() && child.getAsInt() <= parent.getAsInt());
    require(within, "limits." + field + " is above the parent's");
  }

  private void subset(String field, Collection<?> child, Collection<?> parent) {
    require(parent.containsAll(child), field + " has what the parent's has not");
  }

  private void within(String field, List<Glob> child, List<Glob> parent) {
    for (Glob glob : child) {
      GlobInclusion.objection(glob, parent)
          .ifPresent(why -> add(field + " " + glob + " is not within the parent's: " + why));
    }
  }

  private void add(String objection) {
    objections.add(objection);
  }

  private void require(boolean holds, String objection) {
    if (!holds) {
      add(objection);
    }
  }
}
