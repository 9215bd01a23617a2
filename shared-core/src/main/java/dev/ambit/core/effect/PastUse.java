package dev.ambit.core.effect;

import dev.ambit.core.decision.Approval;
import dev.ambit.core.decision.ChangeKey;
import dev.ambit.core.scope.GrantId;
import dev.ambit.core.scope.Usage;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What earlier decisions used up: amounts of grants, and approvals, which count once. Decisions
 * that let a push through count; the same change tried again is another push and no more work.
 *
 * <p>Only the last {@value #CHANGES} changes are known again: one from before counts as new work,
 * so to forget is never to permit more. An approval is kept in mind far longer than it holds.
 */
public final class PastUse {

  /** How many changes are known again. */
  public static final int CHANGES = 500;

  /** How long a used approval is kept in mind after it was given; it holds for a day. */
  private static final Duration APPROVALS = Duration.ofDays(30);

  private final SortedMap<GrantId, Usage> used = new TreeMap<>();
  private final Map<ChangeKey, List<GrantAmount>> changes = new LinkedHashMap<>();
  private final Set<Approval> approvals = new LinkedHashSet<>();

  /** Nothing is used yet. */
  public PastUse() {}

  /** What all these decisions used. */
  public static PastUse of(Collection<DecisionRecord> decisions) {
    PastUse past = new PastUse();
    decisions.forEach(past::add);
    return past;
  }

  /** Adds the next decision. */
  public void add(DecisionRecord decision) {
    if (!decision.passed()) {
      return;
    }
    boolean again = changes.containsKey(decision.key());
    for (GrantAmount use : decision.grants()) {
      Usage amount = again ? new Usage(use.amount().pushes(), 0, 0, 0) : use.amount();
      used.merge(use.grant(), amount, Usage::plus);
    }
    if (!again) {
      remember(decision.key(), decision.grants());
    }
    approvals.removeIf(each -> each.at().plus(APPROVALS).isBefore(decision.at()));
    decision.approvals().forEach(this::useUp);
  }

  /** Puts back an amount that {@link #amounts} told. */
  public void use(GrantId grant, Usage amount) {
    used.merge(grant, amount, Usage::plus);
  }

  /** Puts back a change that {@link #changes} told. */
  public void remember(ChangeKey key, List<GrantAmount> work) {
    changes.put(key, List.copyOf(work));
    if (changes.size() > CHANGES) {
      changes.remove(changes.keySet().iterator().next());
    }
  }

  /** Puts back an approval that {@link #approvals} told. */
  public void useUp(Approval approval) {
    approvals.add(approval);
  }

  /** What is used of each of these grants. */
  public Map<GrantId, Usage> used(Collection<GrantId> grants) {
    Map<GrantId, Usage> amounts = new HashMap<>();
    for (GrantId grant : grants) {
      Usage usage = used.get(grant);
      if (usage != null) {
        amounts.put(grant, usage);
      }
    }
    return amounts;
  }

  /** The same before {@code key} is tried once more: of its own earlier tries, only the pushes. */
  public Map<GrantId, Usage> usedBeside(ChangeKey key, Collection<GrantId> grants) {
    Map<GrantId, Usage> amounts = used(grants);
    for (GrantAmount work : changes.getOrDefault(key, List.of())) {
      amounts.computeIfPresent(work.grant(), (id, usage) -> usage.withoutWork(work.amount()));
    }
    return amounts;
  }

  /**
   * The same as if these decisions on one change had never been: who asks about it again asks about
   * the same event. What they counted for is never reckoned too high, so no more is permitted.
   *
   * @param own every decision on the change
   */
  public PastUse without(ChangeKey key, Collection<DecisionRecord> own) {
    PastUse rest = new PastUse();
    used.forEach(rest::use);
    changes.forEach(rest::remember);
    approvals.forEach(rest::useUp);
    List<GrantAmount> work = changes.getOrDefault(key, List.of());
    rest.changes.remove(key);
    for (GrantAmount each : work) {
      rest.used.computeIfPresent(each.grant(), (id, all) -> all.withoutWork(each.amount()));
    }
    for (DecisionRecord decision : own) {
      if (decision.key().equals(key) && decision.passed()) {
        decision.grants().forEach(rest::giveBackPushes);
        rest.approvals.removeAll(decision.approvals());
      }
    }
    return rest;
  }

  private void giveBackPushes(GrantAmount use) {
    used.computeIfPresent(use.grant(), (id, all) -> all.withoutPushes(use.amount().pushes()));
  }

  /** Whether this change went ahead before. */
  public boolean knows(ChangeKey key) {
    return changes.containsKey(key);
  }

  /** Whether the approval was used up. */
  public boolean isUsed(Approval approval) {
    return approvals.contains(approval);
  }

  /** What is used of every grant, by id. */
  public SortedMap<GrantId, Usage> amounts() {
    return new TreeMap<>(used);
  }

  /** The changes that are known again, the oldest first, with the work each counted for. */
  public Map<ChangeKey, List<GrantAmount>> changes() {
    return new LinkedHashMap<>(changes);
  }

  /** The approvals used up, the oldest use first. */
  public List<Approval> approvals() {
    return List.copyOf(approvals);
  }
}
