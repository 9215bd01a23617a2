package dev.ambit.app.work;

import dev.ambit.app.facts.GrantSources;
import dev.ambit.app.facts.Sites;
import dev.ambit.app.store.SignedRecords;
import dev.ambit.app.store.SignedRecords.Kept;
import dev.ambit.app.store.UsedAmounts;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.scope.Grant;
import dev.ambit.core.scope.GrantId;
import dev.ambit.core.scope.GrantRecord;
import dev.ambit.core.scope.Usage;
import dev.ambit.wire.dsse.DsseEnvelopes;
import dev.ambit.wire.dsse.InvalidEnvelope;
import dev.ambit.wire.grant.GrantRequest;
import dev.ambit.wire.grant.GrantStore;
import dev.ambit.wire.grant.JoinedGrants;
import dev.ambit.wire.grant.SiteGrants;
import dev.ambit.wire.yaml.InvalidDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Reads the grants of all sites, with what is used of them. */
final class GrantReading {

  private final Sites sites;
  private final GrantSources sources;
  private final Jdbi sql;
  private final Clock clock;

  GrantReading(Sites sites, GrantSources sources, Jdbi sql, Clock clock) {
    this.sites = sites;
    this.sources = sources;
    this.sql = sql;
    this.clock = clock;
  }

  /** Every grant, signed ones before those that wait, each once, the newest first. */
  List<GrantView> all() throws IOException {
    Map<GrantId, GrantView> views = new LinkedHashMap<>();
    Map<GrantId, Usage> used = new UsedAmounts(sql).all();
    List<Sites.Placed> all = sites.reading().sites();
    for (Sites.Placed placed : all) {
      signed(placed, used).forEach(view -> views.merge(view.id(), view, GrantReading::joined));
    }
    for (Sites.Placed placed : all) {
      for (GrantView view : waiting(placed)) {
        GrantView known = views.get(view.id());
        if (known == null || known.state() == GrantView.State.WAITING) {
          views.merge(view.id(), view, GrantReading::joined);
        }
      }
    }
    return views.values().stream()
        .sorted(
            Comparator.comparing((GrantView view) -> view.grant().validity().notBefore())
                .reversed())
        .toList();
  }

  private static GrantView joined(GrantView one, GrantView other) {
    List<RepositoryId> repositories = new ArrayList<>(one.repositories());
    other.repositories().stream()
        .filter(each -> !repositories.contains(each))
        .forEach(repositories::add);
    return new GrantView(
        one.grant(), one.state(), one.by(), one.used(), one.detail(), repositories);
  }

  private List<GrantView> signed(Sites.Placed placed, Map<GrantId, Usage> used) throws IOException {
    List<GrantStore> stores = sources.stores(placed);
    List<GrantView> views = new ArrayList<>();
    for (GrantRecord.Trusted each : SiteGrants.signed(new JoinedGrants(stores), placed.site())) {
      GrantRecord found =
          SiteGrants.in(stores, placed.site()).find(Set.of(each.id())).find(each.id());
      views.add(
          new GrantView(
              each.grant(),
              found.fold(trusted -> byTime(each.grant()), GrantReading::lost),
              each.issuer(),
              used.getOrDefault(each.id(), Usage.NOTHING),
              found.fold(trusted -> "", GrantRecord.Refused::detail),
              List.of(placed.site().repository())));
    }
    return views;
  }

  private GrantView.State byTime(Grant grant) {
    Instant now = clock.instant();
    if (grant.validity().notBefore().isAfter(now)) {
      return GrantView.State.NOT_YET;
    }
    return grant.validity().expires().isAfter(now)
        ? GrantView.State.ACTIVE
        : GrantView.State.EXPIRED;
  }

  private static GrantView.State lost(GrantRecord.Refused refused) {
    return refused.why() == GrantRecord.Why.REVOKED
        ? GrantView.State.REVOKED
        : GrantView.State.REFUSED;
  }

  private List<GrantView> waiting(Sites.Placed placed) throws IOException {
    List<GrantView> views = new ArrayList<>();
    for (Kept kept :
        sources
            .records()
            .of(placed.site().repository(), SignedRecords.Kind.REQUEST, Instant.EPOCH)) {
      request(placed, kept)
          .map(
              request ->
                  new GrantView(
                      request.grant(),
                      GrantView.State.WAITING,
                      request.requester(),
                      Usage.NOTHING,
                      "waits for somebody else's approval",
                      List.of(placed.site().repository())))
          .ifPresent(views::add);
    }
    return views;
  }

  /** A request whose signer has left the site counts no more. */
  private static Optional<GrantRequest> request(Sites.Placed placed, Kept kept) {
    try {
      return Optional.of(
          GrantRequest.open(
              placed.site(),
              kept.stored().place(),
              DsseEnvelopes.read(kept.stored().json().getBytes(StandardCharsets.UTF_8))));
    } catch (InvalidEnvelope | InvalidDocument | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
