package dev.ambit.core.decision;

import dev.ambit.core.scope.ClassId;
import dev.ambit.core.scope.FileClass;
import dev.ambit.core.scope.FileClasses;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** A site's policy, tightened by a repository's: of each field the stricter one holds. */
public final class Tightening {

  private Tightening() {}

  /**
   * The policy that holds where both speak; never milder than the site's.
   *
   * @param classes tells what the site means by a class that it does not name
   * @param digest SHA-256 of the sources of both, in hexadecimal
   */
  public static Policy of(Policy site, PolicyPart repository, FileClasses classes, String digest) {
    return new Policy(
        repository.mode().filter(mode -> mode == Policy.Mode.ENFORCE).orElse(site.mode()),
        PolicyPart.both(site.protect(), repository.protect()),
        agents(site.agents(), repository.agents()),
        classes(site.classes(), repository, classes),
        PolicyPart.both(site.denyPaths(), repository.denyPaths()),
        new Policy.Limits(
            least(site.limits().files(), repository.limits().files()),
            least(site.limits().lines(), repository.limits().lines())),
        PolicyPart.both(site.rules(), repository.rules()),
        Math.max(site.humans(), repository.humans().orElse(1)),
        digest);
  }

  private static Policy.Agents agents(Policy.Agents site, PolicyPart.Agents repository) {
    return new Policy.Agents(
        repository.verified().map(site.verified()::or).orElse(site.verified()),
        repository.declared().map(site.declared()::or).orElse(site.declared()),
        repository.suspected().map(site.suspected()::or).orElse(site.suspected()),
        repository.automation().map(site.automation()::or).orElse(site.automation()));
  }

  private static Policy.Classes classes(
      Policy.Classes site, PolicyPart repository, FileClasses classes) {
    Map<ClassId, Outcome> byClass = new HashMap<>(site.byClass());
    for (FileClass each : classes.all()) {
      Outcome asked = repository.classes().get(each.id());
      if (asked != null) {
        byClass.put(each.id(), site.of(each).or(asked));
      }
    }
    Outcome otherwise = repository.otherwise().map(site.otherwise()::or).orElse(site.otherwise());
    return new Policy.Classes(otherwise, byClass);
  }

  private static OptionalInt least(OptionalInt left, OptionalInt right) {
    if (left.isEmpty() || right.isEmpty()) {
      return left.isEmpty() ? right : left;
    }
    return OptionalInt.of(Math.min(left.getAsInt(), right.getAsInt()));
  }
}
