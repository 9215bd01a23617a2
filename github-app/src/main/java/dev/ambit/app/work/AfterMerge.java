package dev.ambit.app.work;

import dev.ambit.app.event.RepositoryPath;
import dev.ambit.app.facts.GrantSources;
import dev.ambit.app.facts.Mirror;
import dev.ambit.app.facts.Mirrors;
import dev.ambit.app.facts.SiteFault;
import dev.ambit.app.facts.Sites;
import dev.ambit.app.forge.Forge;
import dev.ambit.app.store.DatabaseLedger;
import dev.ambit.app.store.Tips;
import dev.ambit.core.event.Oid;
import dev.ambit.core.event.Push;
import dev.ambit.core.event.RefName;
import dev.ambit.core.event.RefUpdate;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.event.Transport;
import dev.ambit.core.facts.LandedRange;
import dev.ambit.core.identity.signal.Identifier;
import dev.ambit.core.ledger.Entry;
import dev.ambit.core.provenance.LandedMove;
import dev.ambit.core.provenance.LandedMoves;
import dev.ambit.core.provenance.LedgerHistory;
import dev.ambit.core.provenance.MergeProvenance;
import dev.ambit.core.provenance.MoveProvenance;
import dev.ambit.core.provenance.RecordedDecision;
import dev.ambit.core.provenance.ReviewBook;
import dev.ambit.core.provenance.Signer;
import dev.ambit.core.scope.Glob;
import dev.ambit.git.CommitLookup;
import dev.ambit.git.files.FilesRef;
import dev.ambit.git.landing.LandedCommits;
import dev.ambit.git.landing.RefTips;
import dev.ambit.git.object.CommitParser;
import dev.ambit.git.store.GitEnvironment;
import dev.ambit.git.store.Unreadable;
import dev.ambit.wire.agents.AgentFiles;
import dev.ambit.wire.checkpoint.NoteKey;
import dev.ambit.wire.checkpoint.ProvenEntries;
import dev.ambit.wire.crypto.keys.SigningKey;
import dev.ambit.wire.policy.PolicyInForce;
import dev.ambit.wire.provenance.AttestationPaths;
import dev.ambit.wire.provenance.SignedStatements;
import dev.ambit.wire.record.LandedJson;
import dev.ambit.wire.record.LedgerReader;
import dev.ambit.wire.site.Site;
import dev.ambit.wire.site.SiteSignatures;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jdbi.v3.core.Jdbi;

/**
 * Looks at what landed on protected branches: compares it with what was reviewed, attests it, and
 * tells the owner if it differs. A branch that is seen first is taken as it stands.
 *
 * @param sites whose repositories
 * @param mirrors where their objects are
 * @param sources the signed records
 * @param signer the app's key for attestations
 * @param logs the app's keys for its logs of decisions
 * @param version Ambit's version, for the summary
 * @param publish whether the attestations are pushed to the forge
 * @param sql the database
 * @param clock the time
 */
public record AfterMerge(
    Sites sites,
    Mirrors mirrors,
    GrantSources sources,
    Signer signer,
    LogKeys logs,
    String version,
    boolean publish,
    Jdbi sql,
    Clock clock) {

  private static final int MOST_REVIEWS = 50;

  /** Looks at a repository, whose site need not be there. */
  void look(Forge forge, RepositoryPath path) throws IOException {
    RepositoryId repository = forge.id(path);
    try {
      Sites.Placed placed = sites.of(repository);
      mirrors
          .of(repository)
          .fetch(
              forge.state().remote(path),
              List.of(),
              fetched -> {
                look(new Place(forge, path, placed, mirrors.of(repository).folder()), fetched);
                return true;
              });
    } catch (SiteFault e) {
      // Its pull requests say so; nothing can be said of what landed.
    }
  }

  /** A repository that is looked at. */
  private record Place(Forge forge, RepositoryPath path, Sites.Placed placed, Path mirror) {

    RepositoryId id() {
      return forge.id(path);
    }

    Site site() {
      return placed.site();
    }

    Predicate<RefName> isProtected() {
      List<Glob> protect = PolicyInForce.of(site().policy()).policy().protect();
      return ref -> protect.stream().anyMatch(glob -> glob.matches(ref.value()));
    }

    GitEnvironment environment() {
      return new GitEnvironment(mirror, Optional.empty(), List.of());
    }
  }

  private void look(Place place, Mirror.Fetched fetched) throws IOException {
    try {
      Map<RefName, Oid> now = RefTips.in(place.environment());
      Map<RefName, Oid> known = new Tips(sql).of(place.id());
      for (Map.Entry<RefName, Oid> tip : now.entrySet()) {
        Oid before = known.get(tip.getKey());
        if (!place.isProtected().test(tip.getKey()) || tip.getValue().equals(before)) {
          continue;
        }
        if (before != null && fetched.has(before)) {
          landed(place, fetched, new RefUpdate(tip.getKey(), before, tip.getValue()), now);
        }
        new Tips(sql).keep(place.id(), tip.getKey(), tip.getValue());
      }
    } catch (Unreadable e) {
      throw new IOException(e.reason(), e);
    }
  }

  private void landed(Place place, Mirror.Fetched fetched, RefUpdate update, Map<RefName, Oid> tips)
      throws IOException, Unreadable {
    Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    List<Entry> ledger = record(place, update, at);
    LedgerHistory history = LedgerReader.history(ledger);
    LandedMove move =
        LandedMoves.in(history, place.isProtected(), tips).stream()
            .filter(each -> each.update().equals(update))
            .reduce((a, b) -> b)
            .orElseThrow(() -> new IOException("the landing was not recorded"));
    ReviewBook reviews =
        new ReviewBook(
            ReviewBook.of(
                    history.before(move.landing().place()).stream()
                        .map(RecordedDecision::decision)
                        .toList(),
                    place.isProtected())
                .reviews()
                .stream()
                .filter(review -> fetched.has(review.head()))
                .limit(MOST_REVIEWS)
                .toList());
    List<String> vetted = List.of(update.oldId().hex());
    fetched.contents(update.newId(), vetted);
    for (Oid head : reviews.heads()) {
      fetched.contents(head, vetted);
    }
    LandedProofs proofs = LandedProofs.of(place.placed(), sources, at);
    List<MergeProvenance> found = compare(place, move, history, reviews, proofs);
    attest(place, fetched, update, found, proofs, ledger, at);
    for (MergeProvenance provenance : found) {
      if (!provenance.mapping().holds()) {
        new DriftNews(place.forge(), place.path(), place.site(), sql)
            .tell(update.ref(), provenance, at);
      }
    }
  }

  /** A landing that a crash left half done is recorded once. */
  private List<Entry> record(Place place, RefUpdate update, Instant at) throws IOException {
    Push push =
        new Push(
            place.id(),
            new Transport(place.forge().kind(), "merge", List.of(), List.of()),
            List.of(update),
            List.of());
    return DatabaseLedger.decisions(sql, place.id())
        .transaction(
            (ledger, handle) -> {
              List<Entry> entries = new ArrayList<>(ledger.entries());
              boolean known =
                  LedgerReader.history(entries).landings().stream()
                      .flatMap(landing -> landing.refs().stream())
                      .filter(each -> each.ref().equals(update.ref()))
                      .reduce((a, b) -> b)
                      .filter(update::equals)
                      .isPresent();
              if (!known) {
                entries.add(ledger.append(LandedJson.line(push, at, List.of())));
              }
              return entries;
            });
  }

  private List<MergeProvenance> compare(
      Place place, LandedMove move, LedgerHistory history, ReviewBook reviews, LandedProofs proofs)
      throws IOException, Unreadable {
    try (LandedCommits commits = LandedCommits.open(place.environment());
        CommitLookup lookup =
            CommitLookup.open(
                place.environment(),
                CommitParser.checking(SiteSignatures.of(place.site(), place.placed().folder())),
                List.of())) {
      LandedRange range = commits.of(move.update(), move.standing(), reviews.heads());
      Identifier makers = Identifier.of(AgentFiles.shipped(), place.site().registry());
      MoveProvenance provenance =
          new MoveProvenance(
              place.id(),
              move,
              history,
              reviews,
              proofs.grants(),
              proofs.approvals(),
              (id, ref) -> makers.identify(lookup.commit(id), Optional.of(ref.branch())));
      return range.commits().stream().map(facts -> provenance.of(range, facts)).toList();
    }
  }

  private void attest(
      Place place,
      Mirror.Fetched fetched,
      RefUpdate update,
      List<MergeProvenance> found,
      LandedProofs proofs,
      List<Entry> ledger,
      Instant at)
      throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    SigningKey log = logs.of(place.id());
    ProvenEntries entries =
        ProvenEntries.sealed(ledger, NoteKey.ofLog("decisions", log.publicKey()), log);
    for (MergeProvenance provenance : found) {
      files.putAll(new SignedStatements(signer, version).of(provenance));
      files.putAll(proofs.files(provenance, entries));
    }
    if (files.isEmpty()) {
      return;
    }
    FilesRef.at(place.mirror(), AttestationPaths.REF)
        .add(new FilesRef.Addition(files, List.of(), "Attest what landed on " + update.ref(), at));
    if (publish) {
      fetched.publish(AttestationPaths.REF);
    }
  }
}
