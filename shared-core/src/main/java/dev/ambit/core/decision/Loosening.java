package dev.ambit.core.decision;

import dev.ambit.core.scope.FileClass;
import dev.ambit.core.scope.FileClasses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Where a repository's policy asks for less than its site's: told to its author, and ignored. */
public final class Loosening {

  private final List<String> found = new ArrayList<>();

  private Loosening() {}

  /** Every attempt, in words for the repository's author. */
  public static List<String> in(PolicyPart repository, Policy site, FileClasses classes) {
    Loosening loosening = new Loosening();
    loosening.mode(repository, site);
    loosening.agents(repository.agents(), site.agents());
    loosening.classes(repository, site.classes(), classes);
    loosening.numbers(repository, site);
    return List.copyOf(loosening.found);
  }

  private void mode(PolicyPart repository, Policy site) {
    if (repository.mode().filter(Policy.Mode.REPORT::equals).isPresent()
        && site.mode() == Policy.Mode.ENFORCE) {
      note("mode", "report", "enforce");
    }
  }

  private void agents(PolicyPart.Agents repository, Policy.Agents site) {
    treatment("agents.verified", repository.verified(), site.verified());
    treatment("agents.declared", repository.declared(), site.declared());
    treatment("agents.suspected", repository.suspected(), site.suspected());
    treatment("agents.automation", repository.automation(), site.automation());
  }

  private void classes(PolicyPart repository, Policy.Classes site, FileClasses classes) {
    outcome("classes.default", repository.otherwise(), site.otherwise());
    for (FileClass each : classes.all()) {
      outcome(
          "classes." + each.id(),
          Optional.ofNullable(repository.classes().get(each.id())),
          site.of(each));
    }
  }

  private void numbers(PolicyPart repository, Policy site) {
    limit("limits.files", repository.limits().files(), site.limits().files());
    limit("limits.lines", repository.limits().lines(), site.limits().lines());
    int humans = repository.humans().orElse(site.humans());
    if (humans < site.humans()) {
      note("approval.humans", Integer.toString(humans), Integer.toString(site.humans()));
    }
  }

  private void treatment(String key, Optional<Treatment> asked, Treatment site) {
    asked
        .filter(wanted -> wanted.compareTo(site) < 0)
        .ifPresent(wanted -> note(key, wanted.word(), site.word()));
  }

  private void outcome(String key, Optional<Outcome> asked, Outcome site) {
    asked
        .filter(wanted -> wanted.compareTo(site) < 0)
        .ifPresent(wanted -> note(key, wanted.word(), site.word()));
  }

  private void limit(String key, OptionalInt asked, OptionalInt site) {
    if (asked.isPresent() && site.isPresent() && asked.getAsInt() > site.getAsInt()) {
      note(key, Integer.toString(asked.getAsInt()), Integer.toString(site.getAsInt()));
    }
  }

  private void note(String key, String asked, String site) {
    found.add(
        key + ": " + asked + " is milder than the site's " + site + ", which holds; leave it out");
  }
}
