package dev.ambit.core.provenance;

import dev.ambit.core.decision.Approval;
import dev.ambit.core.decision.ChangeKey;
import dev.ambit.core.decision.DecisionId;
import dev.ambit.core.decision.Policy;
import dev.ambit.core.effect.DecisionRecord;
import dev.ambit.core.effect.GrantAmount;
import dev.ambit.core.event.Oid;
import dev.ambit.core.event.Principal;
import dev.ambit.core.event.RefName;
import dev.ambit.core.event.RefUpdate;
import dev.ambit.core.identity.Actor;
import dev.ambit.core.identity.Party;
import dev.ambit.core.scope.ChainId;
import dev.ambit.core.scope.GrantId;
import dev.ambit.core.scope.Usage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A ledger in the making: decisions and landings in the order they are recorded. */
public final class Recorded {

  private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");
  private static final String ZEROS = "0".repeat(64);

  private final List<RecordedDecision> decisions = new ArrayList<>();
  private final List<RecordedLanding> landings = new ArrayList<>();
  private int entries;

  /** A person with her own account. */
  public static Actor human(String name) {
    return new Actor(
        Optional.of(Party.HUMAN),
        Optional.of(name + "@example.com"),
        List.of(new Principal("git", name)),
        Optional.empty());
  }

  /** An agent with its own account. */
  public static Actor agent(String name) {
    return new Actor(
        Optional.of(Party.AGENT),
        Optional.of(name),
        List.of(new Principal("git", "agent-" + name)),
        Optional.empty());
  }

  public static RefUpdate update(String ref, String oldId, String newId) {
    return new RefUpdate(new RefName(ref), new Oid(oldId), new Oid(newId));
  }

  /** An object's id of one digit. */
  public static String id(char digit) {
    return String.valueOf(digit).repeat(40);
  }

  /** Records that {@code actor} was allowed to make these updates. */
  public RecordedDecision allow(Actor actor, RefUpdate... updates) {
    return decide("allow", Policy.Mode.ENFORCE, actor, List.of(), updates);
  }

  /** Records any decision. */
  public RecordedDecision decide(
      String word, Policy.Mode mode, Actor actor, List<Approval> approvals, RefUpdate... updates) {
    LedgerPlace place = place();
    DecisionRecord decision =
        new DecisionRecord(
            DecisionId.of(at(place), new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, (byte) entries}),
            at(place),
            word,
            mode,
            new ChangeKey(ZEROS),
            "git.example.com/payments/checkout",
            "http",
            actor,
            List.of(updates),
            List.of(),
            actor.isAgent()
                ? List.of(new GrantAmount(new GrantId("PAY-214"), new Usage(1, 1, 1, 1)))
                : List.of(),
            actor.isAgent() ? List.of(ChainId.parse("claude/PAY-214")) : List.of(),
            approvals,
            "a".repeat(64),
            "b".repeat(64));
    RecordedDecision recorded = new RecordedDecision(decision, place);
    decisions.add(recorded);
    return recorded;
  }

  /** Records that git carried these updates out. */
  public RecordedLanding land(RefUpdate... updates) {
    return land(false, updates);
  }

  /** Records updates that were found afterwards. */
  public RecordedLanding recover(RefUpdate... updates) {
    return land(true, updates);
  }

  private RecordedLanding land(boolean recovered, RefUpdate... updates) {
    LedgerPlace place = place();
    RecordedLanding landing =
        new RecordedLanding(
            at(place), List.of(new Principal("git", "dana")), List.of(updates), recovered, place);
    landings.add(landing);
    return landing;
  }

  public LedgerHistory history() {
    return new LedgerHistory(decisions, landings, List.of());
  }

  /** The decisions so far. */
  public List<DecisionRecord> decided() {
    return decisions.stream().map(RecordedDecision::decision).toList();
  }

  private LedgerPlace place() {
    return new LedgerPlace(entries++, String.format("%064d", entries));
  }

  private static Instant at(LedgerPlace place) {
    return START.plusSeconds(60 * place.sequence());
  }
}
