package dev.ambit.core.effect.drift;

import dev.ambit.core.event.Principal;
import dev.ambit.core.event.RefName;
import dev.ambit.core.scope.ClassId;
import dev.ambit.core.scope.Glob;
import dev.ambit.core.scope.Grant;
import dev.ambit.core.scope.Narrowing;
import dev.ambit.core.scope.PathCover;
import dev.ambit.core.scope.Usage;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes the narrower grants that might have been enough: with the files that changed; where that
 * does not work, with those of the grant's own patterns that were used; at last with all of them.
 */
final class NarrowerGrant {

  private final GrantTrace trace;
  private final Grant whole;
  private final GrantWork work;
  private final Usage used;

  private NarrowerGrant(GrantTrace trace, GrantWork work, Usage used) {
    this.trace = trace;
    this.whole = trace.grant().grant();
    this.work = work;
    this.used = used;
  }

  /** The candidates that are within the grant, the narrowest first. */
  static Stream<Grant> candidates(GrantTrace trace, GrantWork work, Usage used) {
    NarrowerGrant narrower = new NarrowerGrant(trace, work, used);
    return Stream.of(
            PathCover.of(work.paths()).orElse(List.of()),
            narrower.usedPatterns(),
            narrower.whole.scope().allow())
        .filter(allow -> !allow.isEmpty())
        .map(narrower::grant)
        .filter(grant -> Narrowing.objections(grant, trace.grant().grant()).isEmpty());
  }

  private List<Glob> usedPatterns() {
    return whole.scope().allow().stream()
        .filter(glob -> work.paths().stream().anyMatch(glob::matches))
        .toList();
  }

  private Grant grant(List<Glob> allow) {
    return new Grant(
        whole.id(),
        whole.task(),
        whole.agent(),
        principals(),
        whole.owner(),
        trace.usedIn(),
        new Grant.Scope(
            refs(),
            work.operations().isEmpty() ? whole.scope().operations() : work.operations(),
            allow,
            whole.scope().deny(),
            classes(),
            whole.scope().pipelines(),
            whole.scope().builds()),
        new Grant.Limits(
            atMost(used.pushes(), whole.limits().pushes()),
            atMost(used.commits(), whole.limits().commits()),
            atMost(used.files(), whole.limits().files()),
            atMost(used.lines(), whole.limits().lines())),
        validity(),
        whole.parent());
  }

  private List<Principal> principals() {
    List<Principal> some = whole.principals().stream().filter(work.principals()::contains).toList();
    return some.isEmpty() ? whole.principals() : some;
  }

  private List<Glob> refs() {
    if (work.refs().size() > PathCover.MOST) {
      return whole.scope().refs().stream()
          .filter(glob -> work.refs().stream().anyMatch(ref -> glob.matches(ref.value())))
          .toList();
    }
    return work.refs().stream().map(NarrowerGrant::exactly).toList();
  }

  private static Glob exactly(RefName ref) {
    return Glob.parse(PathCover.escaped(ref.value()));
  }

  private Set<ClassId> classes() {
    Set<ClassId> some = new HashSet<>(whole.scope().classes());
    some.retainAll(work.classes());
    return some;
  }

  private Grant.Validity validity() {
    Instant first = time(trace.used().get(0));
    Instant last = time(trace.used().get(trace.used().size() - 1));
    Instant start = first.truncatedTo(ChronoUnit.MINUTES);
    Instant end = last.truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(1));
    return new Grant.Validity(
        start.isBefore(whole.validity().notBefore()) ? whole.validity().notBefore() : start,
        end.isAfter(whole.validity().expires()) ? whole.validity().expires() : end);
  }

  private static Instant time(UsedPush push) {
    return push.decision().at();
  }

  /** A limit of none would be refused; the grant's own is never exceeded. */
  private static OptionalInt atMost(int used, OptionalInt granted) {
    int least = Math.max(1, used);
    return OptionalInt.of(granted.isPresent() ? Math.min(least, granted.getAsInt()) : least);
  }
}
