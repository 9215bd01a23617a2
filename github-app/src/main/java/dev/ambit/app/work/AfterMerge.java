package dev.ambit.app.work;

import dev.ambit.app.event.RepositoryPath;
import dev.ambit.app.facts.GrantSources;
import dev.ambit.app.facts.Mirror;
import dev.ambit.app.facts.Mirrors;
import dev.ambit.app.facts.SiteFault;
import dev.ambit.app.facts.Sites;
import dev.ambit.app.forge.Forge;
import dev.ambit.app.store.Tips;
import dev.ambit.app.store.Verdicts;
import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RefName;
import dev.ambit.core.event.RefUpdate;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.facts.LandedRange;
import dev.ambit.core.identity.signal.Identifier;
import dev.ambit.core.ledger.Entry;
import dev.ambit.core.provenance.LandedMove;
import dev.ambit.core.provenance.LandedMoves;
import dev.ambit.core.provenance.LedgerHistory;
import dev.ambit.core.provenance.MergeProvenance;
import dev.ambit.core.provenance.MoveProvenance;
import dev.ambit.core.provenance.ReviewBook;
import dev.ambit.git.CommitLookup;
import dev.ambit.git.landing.LandedCommits;
import dev.ambit.git.landing.RefTips;
import dev.ambit.git.object.CommitParser;
import dev.ambit.git.store.Unreadable;
import dev.ambit.wire.agents.AgentFiles;
import dev.ambit.wire.record.LedgerReader;
import dev.ambit.wire.site.SiteSignatures;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * Looks at what landed on protected branches: compares it with what was reviewed, attests it, and
 * tells the owner if it differs. A branch that is seen first is taken as it stands.
 *
 * @param sites whose repositories
 * @param mirrors where their objects are
 * @param sources the signed records
 * @param effects what is done about what landed
 * @param sql the database
 * @param clock the time
 */
public record AfterMerge(
    Sites sites,
    Mirrors mirrors,
    GrantSources sources,
    LandingEffects effects,
    Jdbi sql,
    Clock clock) {

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
                look(
                    new LandingPlace(forge, path, placed, mirrors.of(repository).folder()),
                    fetched);
                return true;
              });
    } catch (SiteFault e) {
      // Its pull requests say so; nothing can be said of what landed.
    }
  }

  private void look(LandingPlace place, Mirror.Fetched fetched) throws IOException {
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

  private void landed(
      LandingPlace place, Mirror.Fetched fetched, RefUpdate update, Map<RefName, Oid> tips)
      throws IOException, Unreadable {
    Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    List<Entry> ledger = new LandingRecords(sql).record(place, update, at);
    LedgerHistory history = LedgerReader.history(ledger);
    LandedMove move = move(history, place, update, tips);
    ReviewBook reviews =
        new LandingReviews(new Verdicts(sql))
            .before(history, move.landing().place(), place.isProtected(), fetched::has);
    fetch(fetched, update, reviews);
    LandedProofs proofs = LandedProofs.of(place.placed(), sources, at);
    List<MergeProvenance> found = compare(place, move, history, reviews, proofs);
    effects.carryOut(place, fetched, update.ref(), found, proofs, ledger, at);
  }

  private static LandedMove move(
      LedgerHistory history, LandingPlace place, RefUpdate update, Map<RefName, Oid> tips)
      throws IOException {
    return LandedMoves.in(history, place.isProtected(), tips).stream()
        .filter(each -> each.update().equals(update))
        .reduce((a, b) -> b)
        .orElseThrow(() -> new IOException("the landing was not recorded"));
  }

  private static void fetch(Mirror.Fetched fetched, RefUpdate update, ReviewBook reviews)
      throws IOException {
    List<String> vetted = List.of(update.oldId().hex());
    fetched.contents(update.newId(), vetted);
    for (Oid head : reviews.heads()) {
      fetched.contents(head, vetted);
    }
  }

  private List<MergeProvenance> compare(
      LandingPlace place,
      LandedMove move,
      LedgerHistory history,
      ReviewBook reviews,
      LandedProofs proofs)
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
}
