package dev.ambit.jenkins.decision;

import dev.ambit.core.event.Principal;
import dev.ambit.core.identity.Actor;
import dev.ambit.core.identity.Member;
import dev.ambit.core.identity.Party;
import dev.ambit.wire.site.Approver;
import dev.ambit.wire.site.Right;
import dev.ambit.wire.site.Site;
import dev.ambit.wire.site.SitePerson;
import java.util.List;
import java.util.Optional;

/** Whether a user of Jenkins may approve a held run: four eyes, and the site's word. Pure. */
public final class ApprovalRight {

  private final Site site;

  public ApprovalRight(Site site) {
    this.site = site;
  }

  /** Who a user is to the site; empty if it does not let them approve. */
  public Optional<SitePerson> person(String userId) {
    List<String> ids =
        site.registry().known(List.of(new Principal("jenkins", userId))).stream()
            .filter(member -> member.party() == Party.HUMAN)
            .map(Member::id)
            .toList();
    return site.whoMay(Right.APPROVE).stream().filter(p -> ids.contains(p.id())).findFirst();
  }

  /** Why the user may not approve what this actor does; empty if they may. */
  public Optional<String> objection(String userId, Actor actor) {
    Optional<SitePerson> person = person(userId);
    if (person.isEmpty()) {
      return Optional.of("The site file does not let " + userId + " approve.");
    }
    return new Approver(site).acts(person.get(), actor)
        ? Optional.of(
            person.get().id()
                + " started this run, or runs the agent that did: somebody else must approve.")
        : Optional.empty();
  }
}
