package dev.ambit.wire.site;

import dev.ambit.core.decision.Approval;
import dev.ambit.core.decision.ChangeKey;
import dev.ambit.core.effect.DecisionRecord;
import dev.ambit.core.identity.Actor;
import dev.ambit.core.identity.Member;
import dev.ambit.core.provenance.RunRecord;
import dev.ambit.wire.crypto.keys.VerifyingKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Tells whether a person may approve a decision, and if not, why. Pure. */
public final class Approver {

  private final Site site;

  public Approver(Site site) {
    this.site = site;
  }

  /** The people who may approve by this key. */
  public List<SitePerson> byKey(String keyId) {
    return site.whoMay(Right.APPROVE).stream()
        .filter(person -> person.keys().stream().anyMatch(key -> isOwn(key.key(), keyId)))
        .toList();
  }

  private boolean isOwn(VerifyingKey key, String keyId) {
    return key.keyId().equals(keyId) && !AgentKeys.holds(site, key);
  }

  /** Why {@code person} cannot approve; empty if they can. */
  public Optional<String> objection(
      SitePerson person, DecisionRecord decision, List<Approval> earlier) {
    if (!decision.word().equals("hold")) {
      return Optional.of(
          "decision "
              + decision.id()
              + " is '"
              + decision.word()
              + "': only a held push can be approved");
    }
    if (acts(person, decision.actor())) {
      return Optional.of(
          person.id() + " pushed this, or runs the agent that did: somebody else must approve");
    }
    return spoke(person, earlier, each -> each.decision().equals(decision.id()));
  }

  /** Why {@code person} cannot approve a run of a build server; empty if they can. */
  public Optional<String> objection(SitePerson person, RunRecord run, List<Approval> earlier) {
    if (!run.isHeld()) {
      return Optional.of("the run is not held any more: only a held run can be approved");
    }
    Optional<ChangeKey> key = run.key();
    if (key.isEmpty()) {
      return Optional.of(
          "the build server did not say what an approval would be bound to: approve there, or"
              + " update Ambit's plugin on it");
    }
    if (acts(person, run.actor())) {
      return Optional.of(
          person.id()
              + " started this run, or runs the agent that did: somebody else must approve");
    }
    return spoke(person, earlier, each -> each.key().equals(key.get()));
  }

  private Optional<String> spoke(
      SitePerson person, List<Approval> earlier, Predicate<Approval> same) {
    return earlier.stream()
            .filter(same)
            .anyMatch(each -> OnePerson.are(site, each.approver(), person.id()))
        ? Optional.of(person.id() + " has approved this already: another person must")
        : Optional.empty();
  }

  /** Whether the person is this actor, or runs the agent that is, by whatever of their names. */
  public boolean acts(SitePerson person, Actor actor) {
    return actor.id().filter(id -> OnePerson.are(site, id, person.id())).isPresent()
        || site.registry().known(actor.principals()).stream()
            .anyMatch(member -> isBehind(person.id(), member));
  }

  private boolean isBehind(String person, Member member) {
    return OnePerson.are(site, member.id(), person)
        || member.operator().filter(who -> OnePerson.are(site, who, person)).isPresent();
  }
}
