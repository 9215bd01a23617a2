package dev.ambit.hooks.receive;

import dev.ambit.core.event.Principal;
import dev.ambit.core.identity.AgentId;
import dev.ambit.core.identity.Member;
import dev.ambit.core.identity.Party;
import dev.ambit.core.identity.Registry;
import dev.ambit.core.scope.GrantBook;
import dev.ambit.core.scope.GrantId;
import dev.ambit.git.grants.GrantRef;
import dev.ambit.wire.grant.FolderGrants;
import dev.ambit.wire.grant.GrantLookup;
import dev.ambit.wire.grant.GrantStore;
import dev.ambit.wire.grant.JoinedGrants;
import dev.ambit.wire.grant.TrustedIssuers;
import dev.ambit.wire.site.Right;
import dev.ambit.wire.site.Site;
import dev.ambit.wire.site.SitePerson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The grants of a site, by its stores and the keys of the people who may grant. */
public final class SiteGrants {

  private SiteGrants() {}

  /** What the stores hold under these ids; nothing is used of it yet. */
  static GrantBook find(Site site, AmbitFolder folder, Path gitDir, Set<GrantId> ids) {
    return new GrantBook(lookup(site, folder, gitDir).find(ids), Map.of());
  }

  /**
   * The site's registry with the pushers it does not list, as the agents that grants name them for:
   * an agent that claims no grant is none the less an agent.
   *
   * @throws IOException if the stores cannot be read and the pusher is not listed
   */
  static Registry registry(
      Site site, AmbitFolder folder, Path gitDir, Collection<Principal> pushers)
      throws IOException {
    if (!site.registry().known(pushers).isEmpty()) {
      return site.registry();
    }
    List<Member> members = new ArrayList<>(site.registry().members());
    lookup(site, folder, gitDir)
        .agentsBehind(pushers)
        .forEach((principal, agent) -> members.add(agent(principal, agent)));
    return new Registry(members);
  }

  private static Member agent(Principal principal, AgentId agent) {
    return new Member(Party.AGENT, agent.value(), List.of(principal), Optional.empty());
  }

  /** Looks up in a site's stores and in one more, by the keys of the people who may grant. */
  public static GrantLookup lookup(Site site, AmbitFolder folder, Path gitDir, GrantStore more) {
    return new GrantLookup(
        new JoinedGrants(List.of(stores(site, folder, gitDir), more)), issuers(site));
  }

  private static GrantLookup lookup(Site site, AmbitFolder folder, Path gitDir) {
    return new GrantLookup(stores(site, folder, gitDir), issuers(site));
  }

  private static GrantStore stores(Site site, AmbitFolder folder, Path gitDir) {
    List<GrantStore> stores = new ArrayList<>();
    site.grants()
        .folder()
        .map(folder.root()::resolve)
        .map(FolderGrants::new)
        .ifPresent(stores::add);
    if (site.grants().ref()) {
      stores.add(GrantRef.at(gitDir));
    }
    return new JoinedGrants(stores);
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
