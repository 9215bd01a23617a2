package dev.ambit.app.facts;

import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.provenance.Envelope;
import dev.ambit.core.scope.GrantId;
import dev.ambit.core.scope.GrantRecord;
import dev.ambit.wire.dsse.DsseEnvelopes;
import dev.ambit.wire.grant.GrantStore;
import dev.ambit.wire.grant.SiteGrants;
import dev.ambit.wire.grant.StoredEnvelope;
import dev.ambit.wire.site.Right;
import dev.ambit.wire.site.Site;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A repository whose grants somebody is about to change, and what speaks against the change. Its
 * stores are asked only about a grant by name: the kill switch must work when none can be read.
 *
 * @param site its site
 * @param stores where its signed records are
 */
public record GrantGround(Site site, List<GrantStore> stores) {

  public GrantGround {
    stores = List.copyOf(stores);
  }

  public RepositoryId repository() {
    return site.repository();
  }

  public boolean mayGrant(String person) {
    return site.whoMay(Right.GRANT).stream().anyMatch(each -> each.id().equals(person));
  }

  /** Whether anything may be known under this id, good or not. */
  public boolean mayKnow(GrantId id) {
    return found(id, stores)
        .fold(trusted -> true, refused -> refused.why() != GrantRecord.Why.NOT_FOUND);
  }

  /** Why a signed grant would not count, as a push would be told; empty if it would. */
  public Optional<String> objection(GrantId id, Envelope envelope) {
    List<GrantStore> with = new ArrayList<>(stores);
    String json = new String(DsseEnvelopes.write(envelope), StandardCharsets.UTF_8);
    with.add(() -> List.of(new StoredEnvelope("this grant", json)));
    return found(id, with)
        .fold(
            trusted -> Optional.empty(),
            refused -> Optional.of("grant " + id + " would not count here: " + refused.detail()));
  }

  /** A revocation that no issuer signed would block every grant of the repository. */
  public Optional<String> objection(String person, Envelope revocation) {
    return SiteGrants.issuers(site).signerOf(revocation).filter(person::equals).isPresent()
        ? Optional.empty()
        : Optional.of(
            "the site file of " + repository() + " lists no key of the app for " + person);
  }

  private GrantRecord found(GrantId id, List<GrantStore> where) {
    return SiteGrants.in(where, site).find(Set.of(id)).find(id);
  }
}
