package dev.ambit.core.decision;

import dev.ambit.core.scope.ClassId;
import dev.ambit.core.scope.Glob;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What one policy document says; empty where it says nothing.
 *
 * @param mode whether decisions are enforced
 * @param protect refs whose commits count as landed
 * @param agents what each grade needs
 * @param otherwise what touching a restricted class not named means
 * @param classes what touching a class means
 * @param denyPaths paths no agent changes
 * @param limits how much one push may change without a grant
 * @param rules rules of its own
 * @param humans how many people must approve a held push
 */
public record PolicyPart(
    Optional<Policy.Mode> mode,
    List<Glob> protect,
    Agents agents,
    Optional<Outcome> otherwise,
    Map<ClassId, Outcome> classes,
    List<Glob> denyPaths,
    Policy.Limits limits,
    List<CustomRule> rules,
    OptionalInt humans) {

  /** What each grade needs, as far as the document says. */
  public record Agents(
      Optional<Treatment> verified,
      Optional<Treatment> declared,
      Optional<Treatment> suspected,
      Optional<Treatment> automation) {

    private Agents over(Agents defaults) {
      return new Agents(
          verified.or(defaults::verified),
          declared.or(defaults::declared),
          suspected.or(defaults::suspected),
          automation.or(defaults::automation));
    }
  }

  public PolicyPart {
    protect = List.copyOf(protect);
    classes = Map.copyOf(classes);
    denyPaths = List.copyOf(denyPaths);
    rules = List.copyOf(rules);
  }

  /**
   * This document where it speaks, and {@code defaults} where it does not. Closed paths and rules
   * of both hold.
   */
  public PolicyPart over(PolicyPart defaults) {
    Map<ClassId, Outcome> allClasses = new LinkedHashMap<>(defaults.classes);
    allClasses.putAll(classes);
    return new PolicyPart(
        mode.or(defaults::mode),
        protect.isEmpty() ? defaults.protect : protect,
        agents.over(defaults.agents),
        otherwise.or(defaults::otherwise),
        allClasses,
        both(defaults.denyPaths, denyPaths),
        new Policy.Limits(
            first(limits.files(), defaults.limits.files()),
            first(limits.lines(), defaults.limits.lines())),
        both(defaults.rules, rules),
        first(humans, defaults.humans));
  }

  /**
   * The whole policy; this must speak on everything.
   *
   * @param digest SHA-256 of the sources, in hexadecimal
   */
  public Policy whole(String digest) {
    return new Policy(
        mode.orElseThrow(),
        protect,
        new Policy.Agents(
            agents.verified.orElseThrow(),
            agents.declared.orElseThrow(),
            agents.suspected.orElseThrow(),
            agents.automation.orElseThrow()),
        new Policy.Classes(otherwise.orElseThrow(), classes),
        denyPaths,
        limits,
        rules,
        humans.orElseThrow(),
        digest);
  }

  static <T> List<T> both(List<T> left, List<T> right) {
    Set<T> all = new LinkedHashSet<>(left);
    all.addAll(right);
    return new ArrayList<>(all);
  }

  private static OptionalInt first(OptionalInt value, OptionalInt otherwise) {
    return value.isPresent() ? value : otherwise;
  }
}
