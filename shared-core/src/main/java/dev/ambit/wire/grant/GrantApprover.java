package dev.ambit.wire.grant;

import dev.ambit.core.scope.Grant;
import dev.ambit.wire.site.OnePerson;
import dev.ambit.wire.site.Site;
import java.util.Optional;

/** Tells whether a person may approve a request for a grant, and if not, why. Pure. */
public final class GrantApprover {

  private GrantApprover() {}

  /** Why {@code person} cannot approve it; empty if they can. */
  public static Optional<String> objection(Site site, String person, GrantRequest request) {
    if (OnePerson.are(site, person, request.requester())) {
      return Optional.of(person + " asked for this grant: somebody else must approve");
    }
    return operates(site, person, request.grant())
        ? Optional.of(person + " runs the agent it is for: somebody else must approve")
        : Optional.empty();
  }

  private static boolean operates(Site site, String person, Grant grant) {
    return site.registry().members().stream()
        .filter(
            member ->
                member.id().equals(grant.agent().value())
                    || member.principals().stream().anyMatch(grant.principals()::contains))
        .anyMatch(
            member ->
                OnePerson.are(site, person, member.id())
                    || member
                        .operator()
                        .filter(operator -> OnePerson.are(site, person, operator))
                        .isPresent());
  }
}
