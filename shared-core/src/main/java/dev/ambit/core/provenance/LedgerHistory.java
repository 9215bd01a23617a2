package dev.ambit.core.provenance;

import dev.ambit.core.decision.DecisionId;
import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RefUpdate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a ledger tells about the refs of its repository, in the ledger's order.
 *
 * @param decisions every decision
 * @param landings every record of what landed
 * @param links every link that other parts added
 */
public record LedgerHistory(
    List<RecordedDecision> decisions, List<RecordedLanding> landings, List<ChainLink> links) {

  public LedgerHistory {
    decisions = List.copyOf(decisions);
    landings = List.copyOf(landings);
    links = List.copyOf(links);
  }

  /** The same with the links of other ledgers. */
  public LedgerHistory linked(List<ChainLink> more) {
    return new LedgerHistory(
        decisions, landings, Stream.concat(links.stream(), more.stream()).distinct().toList());
  }

  /** The decisions recorded before {@code place}. */
  public List<RecordedDecision> before(LedgerPlace place) {
    return decisions.stream().filter(each -> each.place().sequence() < place.sequence()).toList();
  }

  /** Whether git carried the update out, by what was recorded after {@code decided}. */
  public boolean carriedOut(RefUpdate update, LedgerPlace decided) {
    return landings.stream()
        .filter(landing -> landing.place().sequence() > decided.sequence())
        .anyMatch(landing -> landing.refs().contains(update));
  }

  /** The decision with this id. */
  public Optional<RecordedDecision> find(DecisionId id) {
    return decisions.stream().filter(each -> each.decision().id().equals(id)).findFirst();
  }

  /** What ran on any of these commits. */
  public List<CheckRun> runsOn(Collection<Oid> commits) {
    return links.stream()
        .filter(link -> commits.contains(link.commit()))
        .map(ChainLink::run)
        .toList();
  }
}
