package dev.ambit.wire.site;

import dev.ambit.core.decision.Approval;
import dev.ambit.core.effect.DecisionRecord;
import dev.ambit.core.identity.Actor;
import dev.ambit.core.identity.Member;
import dev.ambit.wire.crypto.keys.VerifyingKey;
import java.util.List;
import java.util.Optional;

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
    return earlier.stream()
            .anyMatch(
                each ->
                    each.decision().equals(decision.id())
                        && OnePerson.are(site, each.approver(), person.id()))
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
