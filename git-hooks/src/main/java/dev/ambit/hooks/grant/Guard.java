package dev.ambit.hooks.grant;

import dev.ambit.core.provenance.Envelope;
import dev.ambit.core.provenance.GrantEvent;
import dev.ambit.core.scope.GrantId;
import dev.ambit.core.scope.GrantRecord;
import dev.ambit.hooks.WrongInput;
import dev.ambit.hooks.receive.AmbitFolder;
import dev.ambit.hooks.receive.GuardedSite;
import dev.ambit.hooks.receive.SiteStores;
import dev.ambit.wire.dsse.DsseEnvelopes;
import dev.ambit.wire.grant.GrantStore;
import dev.ambit.wire.grant.JoinedGrants;
import dev.ambit.wire.grant.RevokedScope;
import dev.ambit.wire.grant.SiteGrants;
import dev.ambit.wire.grant.StoredEnvelope;
import dev.ambit.wire.record.GrantEventJson;
import dev.ambit.wire.site.Right;
import dev.ambit.wire.site.Site;
import dev.ambit.wire.site.SitePerson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A guarded repository as the commands about grants see it: what would count there, and its log.
 *
 * @param folder its folder ambit
 * @param site its site file
 * @param gitDir the repository
 */
record Guard(AmbitFolder folder, Site site, Path gitDir) {

  /** The guard of a repository; empty if there is none. */
  static Optional<Guard> at(Path repository) throws IOException {
    AmbitFolder folder = AmbitFolder.of(repository);
    return Files.exists(folder.site())
        ? Optional.of(new Guard(folder, GuardedSite.of(folder), repository))
        : Optional.empty();
  }

  /** The guard that must be there. */
  static Guard required(Path repository) throws IOException {
    AmbitFolder folder = AmbitFolder.of(repository);
    return new Guard(folder, GuardedSite.of(folder), repository);
  }

  /** Every store that it reads grants from. */
  GrantStore store() throws IOException {
    return new JoinedGrants(SiteStores.of(site, folder, gitDir));
  }

  /** The folder that grants are read from, if they are. */
  Optional<Path> grants() {
    return site.grants().folder().map(folder.root()::resolve);
  }

  /** The person of a key among those with a right; refuses if it is nobody's. */
  SitePerson person(String keyId, Right right) {
    return site.whoMay(right).stream()
        .filter(each -> each.keys().stream().anyMatch(key -> key.key().keyId().equals(keyId)))
        .findFirst()
        .orElseThrow(
            () ->
                new WrongInput(
                    "the key "
                        + keyId
                        + " is of nobody with the right to "
                        + right.name().toLowerCase(Locale.ROOT)
                        + " in the site file"));
  }

  /** Refuses a grant that would not count here, with the reason that a push would be told. */
  void requireCounts(GrantId id, Envelope envelope) throws IOException {
    String json = new String(DsseEnvelopes.write(envelope), StandardCharsets.UTF_8);
    List<GrantStore> stores = new ArrayList<>(SiteStores.of(site, folder, gitDir));
    stores.add(() -> List.of(new StoredEnvelope("this grant", json)));
    GrantRecord record = SiteGrants.in(stores, site).find(Set.of(id)).find(id);
    String objection = record.fold(trusted -> "", GrantRecord.Refused::detail);
    if (!objection.isEmpty()) {
      throw new WrongInput("grant " + id + " would not count here: " + objection);
    }
  }

  /** The ids of the grants here that a revocation of this scope ends. */
  List<String> ended(RevokedScope scope, Instant at) throws IOException {
    return SiteGrants.signed(store(), site).stream()
        .filter(trusted -> scope.ends(trusted.grant(), at))
        .map(trusted -> trusted.id().value())
        .distinct()
        .sorted()
        .toList();
  }

  /** Writes what somebody did to the log of grants. Nothing may be carried out before. */
  void log(GrantEvent event) throws IOException {
    folder.grantLog().append(GrantEventJson.line(event));
  }
}
