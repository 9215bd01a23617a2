package dev.ambit.hooks.grant;

import dev.ambit.core.effect.DecisionRecord;
import dev.ambit.core.effect.drift.GrantTrace;
import dev.ambit.core.effect.drift.UsedPush;
import dev.ambit.core.event.Oid;
import dev.ambit.core.event.Push;
import dev.ambit.core.event.RefUpdate;
import dev.ambit.core.event.Transport;
import dev.ambit.core.facts.Facts;
import dev.ambit.core.provenance.LandedMove;
import dev.ambit.core.provenance.RecordedDecision;
import dev.ambit.core.scope.Grant;
import dev.ambit.core.scope.GrantId;
import dev.ambit.core.scope.GrantRecord;
import dev.ambit.git.LandedHistory;
import dev.ambit.git.LandedStretch;
import dev.ambit.git.ReadingRules;
import dev.ambit.git.landing.RefTips;
import dev.ambit.git.store.Budget;
import dev.ambit.git.store.GitEnvironment;
import dev.ambit.git.store.Unreadable;
import dev.ambit.hooks.provenance.Attesting;
import dev.ambit.wire.policy.PolicyInForce;
import dev.ambit.wire.site.SiteSignatures;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads from the ledger and the repository what was done and tried under a grant. Each push is read
 * as it came: against the protected refs as they stood then, by the ledger.
 */
final class GrantTraceReading {

  private static final String CHANNEL = "report";

  private final Guard guard;
  private final GrantRecord.Trusted grant;
  private final Attesting.Outstanding recorded;

  private GrantTraceReading(
      Guard guard, GrantRecord.Trusted grant, Attesting.Outstanding recorded) {
    this.guard = guard;
    this.grant = grant;
    this.recorded = recorded;
  }

  static GrantTrace read(Guard guard, GrantRecord.Trusted grant) throws IOException {
    Attesting attesting = Attesting.in(guard.folder(), guard.site(), Clock.systemUTC());
    GrantTraceReading reading = new GrantTraceReading(guard, grant, attesting.look());
    try (LandedHistory history = LandedHistory.open(reading.environment(), reading.rules())) {
      return new GrantTrace(
          grant,
          List.of(guard.site().repository()),
          reading.used(history),
          reading.claims(each -> !each.decision().passed()).stream()
              .map(RecordedDecision::decision)
              .toList());
    } catch (Unreadable e) {
      throw new IOException(e.reason(), e);
    }
  }

  private List<RecordedDecision> claims(Predicate<RecordedDecision> which) {
    return recorded.recorded().history().decisions().stream()
        .filter(each -> names(each.decision(), grant.id()))
        .filter(which)
        .toList();
  }

  private static boolean names(DecisionRecord decision, GrantId id) {
    return decision.chains().stream().anyMatch(chain -> chain.grant().equals(id));
  }

  private List<UsedPush> used(LandedHistory history) throws IOException, Unreadable {
    List<UsedPush> used = new ArrayList<>();
    for (RecordedDecision each : claims(each -> uses(each.decision()))) {
      List<RefUpdate> carriedOut =
          each.decision().refs().stream()
              .filter(update -> isUnder(grant.grant(), update))
              .filter(update -> recorded.recorded().history().carriedOut(update, each.place()))
              .toList();
      if (!carriedOut.isEmpty()) {
        used.add(new UsedPush(each.decision(), facts(history, each, carriedOut)));
      }
    }
    return used;
  }

  private boolean uses(DecisionRecord decision) {
    return decision.passed()
        && decision.grants().stream().anyMatch(use -> use.grant().equals(grant.id()));
  }

  private static boolean isUnder(Grant grant, RefUpdate update) {
    return grant.scope().refs().stream().anyMatch(glob -> glob.matches(update.ref().value()));
  }

  private Facts facts(LandedHistory history, RecordedDecision each, List<RefUpdate> updates)
      throws IOException, Unreadable {
    DecisionRecord decision = each.decision();
    Transport transport =
        new Transport(guard.site().server(), CHANNEL, decision.actor().principals(), List.of());
    Push push =
        new Push(
            guard.site().repository(), transport, updates, List.of("grant=" + grant.id().value()));
    try (LandedStretch stretch = history.before(standing(each))) {
      return stretch.facts(push, decision.at());
    }
  }

  /** Where the protected refs stood when a decision was taken. */
  private List<Oid> standing(RecordedDecision decision) throws Unreadable {
    Optional<LandedMove> next =
        recorded.all().stream()
            .filter(move -> move.landing().place().sequence() > decision.place().sequence())
            .findFirst();
    return next.isPresent() ? next.get().standing() : tips();
  }

  private List<Oid> tips() throws Unreadable {
    return RefTips.in(environment()).entrySet().stream()
        .filter(
            ref ->
                PolicyInForce.of(guard.site().policy()).policy().protect().stream()
                    .anyMatch(glob -> glob.matches(ref.getKey().value())))
        .map(ref -> ref.getValue())
        .toList();
  }

  private ReadingRules rules() throws IOException {
    return new ReadingRules(
        PolicyInForce.of(guard.site().policy()).policy().protect(),
        SiteSignatures.of(guard.site(), guard.folder().root()),
        List.of(),
        Budget.DEFAULT);
  }

  private GitEnvironment environment() {
    return new GitEnvironment(guard.folder().repository(), Optional.empty(), List.of());
  }
}
