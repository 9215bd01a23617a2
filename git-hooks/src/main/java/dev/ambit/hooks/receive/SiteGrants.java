package dev.ambit.hooks.receive;

import dev.ambit.core.event.Principal;
import dev.ambit.core.identity.Party;
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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The grants of a site, by its stores and the keys of the people who may grant. */
final class SiteGrants {

  private SiteGrants() {}

  /** What the stores hold under these ids; nothing is used of it yet. */
  static GrantBook find(Site site, AmbitFolder folder, Path gitDir, Set<GrantId> ids) {
    GrantLookup lookup = new GrantLookup(stores(site, folder, gitDir), issuers(site));
    return new GrantBook(lookup.find(ids), Map.of());
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
    return new TrustedIssuers(issuers, agentKeys(site));
  }

  private static Stream<TrustedIssuers.Issuer> keys(SitePerson person) {
    return person.keys().stream().map(key -> new TrustedIssuers.Issuer(person.id(), key.key()));
  }

  private static Set<String> agentKeys(Site site) {
    return site.registry().members().stream()
        .filter(member -> member.party() != Party.HUMAN)
        .flatMap(member -> member.principals().stream())
        .map(Principal::name)
        .collect(Collectors.toSet());
  }
}
