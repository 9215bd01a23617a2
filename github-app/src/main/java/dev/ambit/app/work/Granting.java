package dev.ambit.app.work;

import dev.ambit.app.facts.GrantGround;
import dev.ambit.app.facts.GrantGrounds;
import dev.ambit.app.facts.GrantSources;
import dev.ambit.app.facts.SiteFault;
import dev.ambit.app.facts.Sites;
import dev.ambit.app.store.SignedRecords;
import dev.ambit.app.store.SignedRecords.Kept;
import dev.ambit.core.provenance.Envelope;
import dev.ambit.core.provenance.GrantEvent.Kind;
import dev.ambit.core.scope.Grant;
import dev.ambit.core.scope.GrantId;
import dev.ambit.wire.dsse.DsseEnvelopes;
import dev.ambit.wire.dsse.InvalidEnvelope;
import dev.ambit.wire.grant.GrantApprover;
import dev.ambit.wire.grant.GrantRequest;
import dev.ambit.wire.grant.Revocation;
import dev.ambit.wire.grant.RevokedScope;
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
import org.jdbi.v3.core.Jdbi;

/**
 * Grants in the database of the app. Each act is made of what is known of every repository that it
 * is about, and written for all of them or for none.
 */
public final class Granting implements GrantOffice {

  private final GrantGrounds grounds;
  private final SignedRecords records;
  private final GrantActs acts;
  private final GrantReading reading;
  private final GrantLog log;
  private final Clock clock;

  public Granting(Sites sites, GrantSources sources, Signers signers, Jdbi sql, Clock clock) {
    this.grounds = new GrantGrounds(sites, sources);
    this.records = sources.records();
    this.acts = new GrantActs(signers);
    this.reading = new GrantReading(sites, sources, sql, clock);
    this.log = new GrantLog(sql);
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
    requireFree(grant.id());
    List<GrantLog.Act> written = new ArrayList<>();
    for (GrantGround ground : audience(grant)) {
      GrantLog.Act act = acts.request(ground.repository(), person, grant);
      if (!opened(ground.site(), act.envelope()).requester().equals(person)) {
        throw new NotAllowed("the site file lists the app's key of " + person + " for another");
      }
      written.add(act);
    }
    log.write(written, now());
  }

  @Override
  public void approve(String person, GrantId id) throws NotAllowed, IOException {
    List<Kept> asked = records.about(SignedRecords.Kind.REQUEST, id.value());
    if (asked.isEmpty()) {
      throw new NotAllowed("nobody asked for grant " + id + ", or it is approved already");
    }
    List<GrantLog.Act> written = new ArrayList<>();
    for (Kept kept : asked) {
      GrantGround ground = ground(kept);
      GrantRequest request = opened(ground.site(), read(kept));
      refuse(GrantApprover.objection(ground.site(), person, request));
      String note = "asked for by " + request.requester();
      written.add(
          issue(ground, person, request.grant(), note, Kind.GRANT_APPROVED, Kind.GRANT_ISSUED));
    }
    log.write(written, now());
  }

  @Override
  public void narrow(String person, Grant part) throws NotAllowed, IOException {
    GrantId parent =
        part.parent().orElseThrow(() -> new NotAllowed("a part of a grant names its parent"));
    requireFree(part.id());
    List<GrantLog.Act> written = new ArrayList<>();
    for (GrantGround ground : audience(part)) {
      written.add(issue(ground, person, part, "a part of " + parent, Kind.GRANT_ISSUED));
    }
    log.write(written, now());
  }

  @Override
  public int revoke(String person, RevokedScope scope, String reason)
      throws NotAllowed, IOException {
    Instant now = now();
    Revocation revocation = revocation(scope, reason, now);
    Envelope envelope = acts.sign(person, revocation);
    List<GrantLog.Act> written = new ArrayList<>();
    for (GrantGround ground : grounds.all()) {
      if (ground.mayGrant(person) && (scope.id().isEmpty() || ground.mayKnow(scope.id().get()))) {
        refuse(ground.objection(person, envelope));
        written.add(acts.revoke(ground.repository(), person, revocation, envelope));
      }
    }
    if (written.isEmpty()) {
      throw new NotAllowed(person + " may grant nowhere that this would hold");
    }
    log.write(written, now);
    return written.size();
  }

  private GrantLog.Act issue(
      GrantGround ground, String person, Grant grant, String note, Kind... kinds)
      throws NotAllowed, IOException {
    if (!ground.mayGrant(person)) {
      throw new NotAllowed(person + " may not grant in " + ground.repository());
    }
    GrantLog.Act act = acts.issue(ground.repository(), person, grant, note, kinds);
    refuse(ground.objection(grant.id(), act.envelope()));
    return act;
  }

  private void requireFree(GrantId id) throws NotAllowed, IOException {
    if (grant(id).isPresent()) {
      throw new NotAllowed("there is a grant " + id + " already: choose a new id");
    }
  }

  private static void refuse(Optional<String> objection) throws NotAllowed {
    if (objection.isPresent()) {
      throw new NotAllowed(objection.get());
    }
  }

  private List<GrantGround> audience(Grant grant) throws NotAllowed, IOException {
    try {
      return grounds.audience(grant);
    } catch (SiteFault e) {
      throw new NotAllowed(String.valueOf(e.getMessage()));
    }
  }

  private GrantGround ground(Kept kept) throws NotAllowed, IOException {
    try {
      return grounds.of(kept.repository());
    } catch (SiteFault e) {
      throw new NotAllowed(String.valueOf(e.getMessage()));
    }
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

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
