package dev.ambit.core.effect.drift;

import dev.ambit.core.effect.DecisionRecord;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.scope.GrantRecord;
import java.util.Comparator;
import java.util.List;

/**
 * All that is on record about the use of a grant in some repositories.
 *
 * @param grant the grant, also if it is over or revoked by now
 * @param repositories the repositories
 * @param used the pushes that were let through under it and that git carried out, the oldest first
 * @param refused the pushes that claimed it and were not let through, the oldest first
 */
public record GrantTrace(
    GrantRecord.Trusted grant,
    List<RepositoryId> repositories,
    List<UsedPush> used,
    List<DecisionRecord> refused) {

  public GrantTrace {
    repositories = List.copyOf(repositories);
    used = List.copyOf(used);
    refused = List.copyOf(refused);
  }

  /**
   * Traces of one grant in several repositories, taken together.
   *
   * @param traces at least one
   */
  public static GrantTrace together(List<GrantTrace> traces) {
    return new GrantTrace(
        traces.get(0).grant(),
        traces.stream().flatMap(each -> each.repositories().stream()).toList(),
        traces.stream()
            .flatMap(each -> each.used().stream())
            .sorted(Comparator.comparing(push -> push.decision().at()))
            .toList(),
        traces.stream()
            .flatMap(each -> each.refused().stream())
            .sorted(Comparator.comparing(DecisionRecord::at))
            .toList());
  }

  /** The repositories that the grant is for and that nobody looked at here. */
  public List<RepositoryId> unseen() {
    return grant.grant().audience().stream().filter(each -> !repositories.contains(each)).toList();
  }

  /** The repositories where it was used. */
  List<RepositoryId> usedIn() {
    return used.stream().map(push -> push.facts().push().repository()).distinct().toList();
  }

  List<DecisionRecord> usedDecisions() {
    return used.stream().map(UsedPush::decision).toList();
  }
}
