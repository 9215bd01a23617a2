package dev.ambit.wire.grant;

import dev.ambit.core.event.Principal;
import dev.ambit.core.identity.AgentId;
import dev.ambit.core.identity.Member;
import dev.ambit.core.identity.Party;
import dev.ambit.core.identity.Registry;
import dev.ambit.core.scope.GrantBook;
import dev.ambit.core.scope.GrantId;
import dev.ambit.wire.site.AgentKeys;
import dev.ambit.wire.site.Right;
import dev.ambit.wire.site.Site;
import dev.ambit.wire.site.SitePerson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The grants of a site, by its stores and the keys of the people who may grant. */
public final class SiteGrants {

  private final Site site;
  private final GrantLookup lookup;

  private SiteGrants(Site site, GrantLookup lookup) {
    this.site = site;
    this.lookup = lookup;
  }

  /** What {@code stores} hold, as far as people of {@code site} issued it. */
  public static SiteGrants in(List<GrantStore> stores, Site site) {
    return new SiteGrants(site, new GrantLookup(new JoinedGrants(stores), issuers(site)));
  }

  /** What the stores hold under these ids; nothing is used of it yet. */
  public GrantBook find(Set<GrantId> ids) {
    return new GrantBook(lookup.find(ids), Map.of());
  }

  /**
   * The site's registry with the pushers it does not list, as the agents that grants name them for:
   * an agent that claims no grant is none the less an agent.
   *
   * @throws IOException if the stores cannot be read and the pusher is not listed
   */
  public Registry registry(Collection<Principal> pushers) throws IOException {
    if (!site.registry().known(pushers).isEmpty()) {
      return site.registry();
    }
    List<Member> members = new ArrayList<>(site.registry().members());
    lookup
        .agentsBehind(pushers)
        .forEach((principal, agent) -> members.add(agent(principal, agent)));
    return new Registry(members);
  }

  private static Member agent(Principal principal, AgentId agent) {
    return new Member(Party.AGENT, agent.value(), List.of(principal), Optional.empty());
  }

  private static TrustedIssuers issuers(Site site) {
    List<TrustedIssuers.Issuer> issuers =
        site.whoMay(Right.GRANT).stream().flatMap(SiteGrants::keys).toList();
    return new TrustedIssuers(issuers, AgentKeys.of(site));
  }

  private static Stream<TrustedIssuers.Issuer> keys(SitePerson person) {
    return person.keys().stream()
        .map(key -> new TrustedIssuers.Issuer(person.id(), key.key(), person.authority()));
  }
}
