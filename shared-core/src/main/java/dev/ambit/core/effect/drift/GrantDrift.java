package dev.ambit.core.effect.drift;

import dev.ambit.core.Verdict;
import dev.ambit.core.decision.Standing;
import dev.ambit.core.effect.PastUse;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.facts.RefFacts;
import dev.ambit.core.scope.Grant;
import dev.ambit.core.scope.GrantId;
import dev.ambit.core.scope.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far what was done under a grant stayed below what it permits, and what was tried beyond it.
 *
 * @param trace what it is made from
 * @param work what was done
 * @param used how much
 * @param attempts what was tried and not let through
 * @param narrower a grant within this one that would still have allowed all that was done, as the
 *     engine says; empty if there is none
 * @param why why there is none; empty if there is one
 */
public record GrantDrift(
    GrantTrace trace,
    GrantWork work,
    Usage used,
    List<Attempt> attempts,
    Optional<Grant> narrower,
    List<String> why) {

  public GrantDrift {
    attempts = List.copyOf(attempts);
    why = List.copyOf(why);
  }

  /**
   * Compares.
   *
   * @param standings the rules of each repository, by which both grants are judged
   */
  public static GrantDrift of(GrantTrace trace, Map<RepositoryId, Standing> standings) {
    Rejudging rejudging = new Rejudging(trace, standings);
    GrantWork work =
        GrantWork.of(rejudging.under(trace.grant().grant()).stream().map(Verdict::judged).toList());
    GrantId id = trace.grant().id();
    Usage used =
        PastUse.of(trace.usedDecisions()).used(List.of(id)).getOrDefault(id, Usage.NOTHING);
    List<String> why = new ArrayList<>(unknown(trace));
    Optional<Grant> narrower =
        why.isEmpty() ? narrower(rejudging, work, used, why) : Optional.empty();
    return new GrantDrift(
        trace,
        work,
        used,
        Attempt.in(trace.refused()),
        narrower,
        narrower.isPresent() ? List.of() : why);
  }

  private static List<String> unknown(GrantTrace trace) {
    if (trace.used().isEmpty()) {
      return List.of("nothing was done under it: it was not needed");
    }
    return trace.used().stream()
        .flatMap(push -> push.facts().refs().stream())
        .flatMap(ref -> unknown(ref).stream())
        .toList();
  }

  private static Optional<String> unknown(RefFacts ref) {
    return ref.change()
        .fold(
            known -> Optional.empty(),
            reason ->
                Optional.of(
                    "what was pushed to " + ref.update().ref() + " cannot be read: " + reason));
  }

  private static Optional<Grant> narrower(
      Rejudging rejudging, GrantWork work, Usage used, List<String> why) {
    for (Grant each : NarrowerGrant.candidates(rejudging.trace(), work, used).toList()) {
      List<String> objections = rejudging.objections(each);
      if (objections.isEmpty()) {
        return Optional.of(each);
      }
      why.addAll(objections);
    }
    return Optional.empty();
  }
}
