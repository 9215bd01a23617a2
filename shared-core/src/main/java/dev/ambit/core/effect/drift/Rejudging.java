package dev.ambit.core.effect.drift;

import dev.ambit.core.Gate;
import dev.ambit.core.Verdict;
import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.Standing;
import dev.ambit.core.decision.Subject;
import dev.ambit.core.effect.PastUse;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.scope.Grant;
import dev.ambit.core.scope.GrantBook;
import dev.ambit.core.scope.GrantId;
import dev.ambit.core.scope.GrantRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Asks the one engine about the pushes of a trace as if the grant had been another one, each at its
 * own time and after what the pushes before it used.
 *
 * @param trace the pushes
 * @param standings the rules of each repository; their grants and approvals count for nothing here
 */
record Rejudging(GrantTrace trace, Map<RepositoryId, Standing> standings) {

  /** What a rule complains of. */
  private record Complaint(String rule, Subject subject) {
    static Complaint of(Finding finding) {
      return new Complaint(finding.rule(), finding.subject());
    }
  }

  /** The verdict on each push under this grant. */
  List<Verdict> under(Grant grant) {
    GrantRecord record = new GrantRecord.Trusted(grant, trace.grant().issuer(), "0".repeat(64));
    PastUse past = new PastUse();
    List<Verdict> verdicts = new ArrayList<>();
    for (UsedPush push : trace.used()) {
      Set<GrantId> ids = Set.of(grant.id());
      GrantBook book =
          new GrantBook(Map.of(grant.id(), record), past.usedBeside(push.decision().key(), ids));
      verdicts.add(Gate.judge(push.facts(), standing(push, book)));
      past.add(push.decision());
    }
    return List.copyOf(verdicts);
  }

  /** What the engine holds against {@code narrower} that it does not hold against the grant. */
  List<String> objections(Grant narrower) {
    List<Verdict> before = under(trace.grant().grant());
    List<Verdict> after = under(narrower);
    List<String> objections = new ArrayList<>();
    for (int i = 0; i < after.size(); i++) {
      objections.addAll(more(before.get(i), after.get(i)));
    }
    return objections;
  }

  private static List<String> more(Verdict before, Verdict after) {
    Set<Complaint> known = new HashSet<>();
    before.decision().findings().forEach(finding -> known.add(Complaint.of(finding)));
    return after.decision().findings().stream()
        .filter(finding -> !known.contains(Complaint.of(finding)))
        .map(finding -> "[" + finding.rule() + "] " + finding.tell())
        .toList();
  }

  private Standing standing(UsedPush push, GrantBook book) {
    Standing standing =
        Objects.requireNonNull(standings.get(push.facts().push().repository()), "no rules");
    return new Standing(
        standing.policy(),
        standing.registry(),
        standing.identifier(),
        standing.classes(),
        book,
        List.of(),
        standing.texts(),
        List.of());
  }
}
