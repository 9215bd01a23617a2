package dev.ambit.app.work;

import dev.ambit.app.facts.GrantSources;
import dev.ambit.app.facts.SiteFault;
import dev.ambit.app.facts.Sites;
import dev.ambit.app.store.SignedRecords;
import dev.ambit.app.store.SignedRecords.Kept;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.provenance.Envelope;
import dev.ambit.core.provenance.GrantEvent.Kind;
import dev.ambit.core.scope.Grant;
import dev.ambit.core.scope.GrantId;
import dev.ambit.core.scope.GrantRecord;
import dev.ambit.wire.dsse.DsseEnvelopes;
import dev.ambit.wire.dsse.InvalidEnvelope;
import dev.ambit.wire.grant.GrantApprover;
import dev.ambit.wire.grant.GrantRequest;
import dev.ambit.wire.grant.GrantStore;
import dev.ambit.wire.grant.GrantType;
import dev.ambit.wire.grant.GrantWriter;
import dev.ambit.wire.grant.Revocation;
import dev.ambit.wire.grant.RevokedScope;
import dev.ambit.wire.grant.SiteGrants;
import dev.ambit.wire.grant.StoredEnvelope;
import dev.ambit.wire.site.Right;
import dev.ambit.wire.site.Site;
import dev.ambit.wire.yaml.InvalidDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Grants in the database of the app. */
public final class Granting implements GrantOffice {

  private final Sites sites;
  private final GrantSources sources;
  private final Signers signers;
  private final GrantReading reading;
  private final GrantLog log;
  private final Jdbi sql;
  private final Clock clock;

  public Granting(Sites sites, GrantSources sources, Signers signers, Jdbi sql, Clock clock) {
    this.sites = sites;
    this.sources = sources;
    this.signers = signers;
    this.reading = new GrantReading(sites, sources, sql, clock);
    this.log = new GrantLog(sql);
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  public List<GrantView> grants() throws IOException {
    return reading.all();
  }

  @Override
  public Optional<GrantView> grant(GrantId id) throws IOException {
    return reading.all().stream().filter(view -> view.id().equals(id)).findFirst();
  }

  @Override
  public void request(String person, Grant grant) throws NotAllowed, IOException {
    if (grant(grant.id()).isPresent()) {
      throw new NotAllowed("there is a grant " + grant.id() + " already: choose a new id");
    }
    Envelope envelope = signers.sign(person, GrantRequest.TYPE, GrantWriter.json(grant));
    List<GrantLog.Act> acts = new ArrayList<>();
    for (Sites.Placed placed : audience(grant)) {
      if (!opened(placed.site(), envelope).requester().equals(person)) {
        throw new NotAllowed("the site file lists the app's key of " + person + " for another");
      }
      String title = grant.task().title();
      acts.add(
          act(
              placed,
              SignedRecords.Kind.REQUEST,
              person,
              grant,
              envelope,
              title,
              Kind.GRANT_REQUESTED));
    }
    write(acts);
  }

  @Override
  public void approve(String person, GrantId id) throws NotAllowed, IOException {
    List<Kept> asked = sources.records().about(SignedRecords.Kind.REQUEST, id.value());
    if (asked.isEmpty()) {
      throw new NotAllowed("nobody asked for grant " + id + ", or it is approved already");
    }
    List<GrantLog.Act> acts = new ArrayList<>();
    for (Kept kept : asked) {
      Sites.Placed placed = placed(kept.repository());
      GrantRequest request = opened(placed.site(), read(kept));
      Optional<String> objection = GrantApprover.objection(placed.site(), person, request);
      if (objection.isPresent()) {
        throw new NotAllowed(objection.get());
      }
      acts.add(
          issue(
              placed,
              person,
              request.grant(),
              "asked for by " + request.requester(),
              Kind.GRANT_APPROVED,
              Kind.GRANT_ISSUED));
    }
    write(acts);
  }

  @Override
  public void narrow(String person, Grant part) throws NotAllowed, IOException {
    GrantId parent =
        part.parent().orElseThrow(() -> new NotAllowed("a part of a grant names its parent"));
    if (grant(part.id()).isPresent()) {
      throw new NotAllowed("there is a grant " + part.id() + " already: choose a new id");
    }
    List<GrantLog.Act> acts = new ArrayList<>();
    for (Sites.Placed placed : audience(part)) {
      acts.add(issue(placed, person, part, "a part of " + parent, Kind.GRANT_ISSUED));
    }
    write(acts);
  }

  @Override
  public int revoke(String person, RevokedScope scope, String reason)
      throws NotAllowed, IOException {
    Instant now = now();
    Revocation revocation = revocation(scope, reason, now);
    Envelope envelope = signers.sign(person, GrantType.REVOCATION, revocation.json());
    List<GrantLog.Act> acts = new ArrayList<>();
    for (Sites.Placed placed : sites.reading().sites()) {
      if (mayGrant(placed.site(), person) && concerns(placed, scope)) {
        requireIssuer(placed.site(), person, envelope);
        acts.add(
            new GrantLog.Act(
                placed.site().repository(),
                SignedRecords.Kind.REVOCATION,
                List.of(Kind.GRANT_REVOKED),
                scope.toString(),
                scope.id().map(GrantId::value),
                Optional.empty(),
                person,
                signers.key(person).keyId(),
                envelope,
                scope + ": " + reason));
      }
    }
    if (acts.isEmpty()) {
      throw new NotAllowed(person + " may grant nowhere that this would hold");
    }
    write(acts);
    return acts.size();
  }

  private boolean concerns(Sites.Placed placed, RevokedScope scope) throws IOException {
    if (scope.id().isEmpty()) {
      return true;
    }
    GrantRecord.Why unknown = GrantRecord.Why.NOT_FOUND;
    GrantId id = scope.id().get();
    return SiteGrants.in(sources.stores(placed), placed.site())
        .find(Set.of(id))
        .find(id)
        .fold(trusted -> true, refused -> refused.why() != unknown);
  }

  /** What nobody could read back would block every grant of the store, so it is not signed. */
  private static Revocation revocation(RevokedScope scope, String reason, Instant now)
      throws NotAllowed {
    try {
      Revocation revocation = new Revocation(scope, reason, now);
      return Revocation.read("the revocation", revocation.json());
    } catch (IllegalArgumentException | InvalidDocument e) {
      throw new NotAllowed(String.valueOf(e.getMessage()));
    }
  }

  /** A revocation that no issuer signed would block every grant of the repository. */
  private static void requireIssuer(Site site, String person, Envelope envelope) throws NotAllowed {
    if (SiteGrants.issuers(site).signerOf(envelope).filter(person::equals).isEmpty()) {
      throw new NotAllowed(
          "the site file of " + site.repository() + " lists no key of the app for " + person);
    }
  }

  private GrantLog.Act issue(
      Sites.Placed placed, String person, Grant grant, String note, Kind... kinds)
      throws NotAllowed, IOException {
    if (!mayGrant(placed.site(), person)) {
      throw new NotAllowed(person + " may not grant in " + placed.site().repository());
    }
    Envelope envelope = signers.sign(person, GrantType.GRANT, GrantWriter.json(grant));
    requireCounts(placed, grant.id(), envelope);
    return act(placed, SignedRecords.Kind.GRANT, person, grant, envelope, note, kinds);
  }

  private GrantLog.Act act(
      Sites.Placed placed,
      SignedRecords.Kind kept,
      String person,
      Grant grant,
      Envelope envelope,
      String note,
      Kind... kinds)
      throws NotAllowed, IOException {
    return new GrantLog.Act(
        placed.site().repository(),
        kept,
        List.of(kinds),
        grant.id().value(),
        Optional.of(grant.id().value()),
        Optional.empty(),
        person,
        signers.key(person).keyId(),
        envelope,
        note);
  }

  /** Refuses a grant that would not count, with the reason that a push would be told. */
  private void requireCounts(Sites.Placed placed, GrantId id, Envelope envelope) throws NotAllowed {
    String json = new String(DsseEnvelopes.write(envelope), StandardCharsets.UTF_8);
    List<GrantStore> stores = new ArrayList<>(sources.stores(placed));
    stores.add(() -> List.of(new StoredEnvelope("this grant", json)));
    String objection =
        SiteGrants.in(stores, placed.site())
            .find(Set.of(id))
            .find(id)
            .fold(trusted -> "", GrantRecord.Refused::detail);
    if (!objection.isEmpty()) {
      throw new NotAllowed("grant " + id + " would not count here: " + objection);
    }
  }

  private List<Sites.Placed> audience(Grant grant) throws NotAllowed, IOException {
    List<Sites.Placed> placed = new ArrayList<>();
    for (RepositoryId repository : grant.audience()) {
      placed.add(placed(repository));
    }
    return placed;
  }

  private Sites.Placed placed(RepositoryId repository) throws NotAllowed, IOException {
    try {
      return sites.of(repository);
    } catch (SiteFault e) {
      throw new NotAllowed(String.valueOf(e.getMessage()));
    }
  }

  private static GrantRequest opened(Site site, Envelope envelope) throws NotAllowed {
    try {
      return GrantRequest.open(site, "the request", envelope);
    } catch (InvalidDocument | IllegalArgumentException e) {
      throw new NotAllowed(String.valueOf(e.getMessage()));
    }
  }

  private static Envelope read(Kept kept) throws IOException {
    try {
      return DsseEnvelopes.read(kept.stored().json().getBytes(StandardCharsets.UTF_8));
    } catch (InvalidEnvelope e) {
      throw new IOException(kept.stored().place() + ": " + e.getMessage(), e);
    }
  }

  private static boolean mayGrant(Site site, String person) {
    return site.whoMay(Right.GRANT).stream().anyMatch(each -> each.id().equals(person));
  }

  private void write(List<GrantLog.Act> acts) throws IOException {
    Instant now = now();
    sql.inTransaction(
        handle -> {
          for (GrantLog.Act act : acts) {
            log.write(handle, act, now);
          }
          return acts.size();
        });
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
