package dev.ambit.app.work;

import dev.ambit.app.facts.GrantSources;
import dev.ambit.app.facts.Sites;
import dev.ambit.app.store.Ledgers;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.ledger.Entry;
import dev.ambit.core.provenance.ChainLink;
import dev.ambit.core.provenance.GrantEvent;
import dev.ambit.core.provenance.LedgerHistory;
import dev.ambit.core.provenance.MergeProvenance;
import dev.ambit.core.provenance.RunRecord;
import dev.ambit.core.provenance.chain.ChainRecords;
import dev.ambit.core.provenance.chain.ChainStep;
import dev.ambit.core.provenance.chain.Chains;
import dev.ambit.core.scope.GrantId;
import dev.ambit.core.scope.GrantRecord;
import dev.ambit.git.files.FilesRef;
import dev.ambit.wire.grant.JoinedGrants;
import dev.ambit.wire.grant.SiteGrants;
import dev.ambit.wire.provenance.AttestationPaths;
import dev.ambit.wire.provenance.LandedStatements;
import dev.ambit.wire.record.GrantEventJson;
import dev.ambit.wire.record.LedgerReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Reads the chain of a grant from every ledger of every repository that knows it. */
record ChainReading(Sites sites, GrantSources sources, Jdbi sql) {

  private static final Comparator<ChainStep> BY_TIME =
      Comparator.comparing(step -> step.at().orElse(Instant.MAX));

  List<ChainStep> of(GrantId id) throws IOException {
    List<ChainStep> steps = new ArrayList<>();
    for (Sites.Placed placed : sites.reading().sites()) {
      List<GrantRecord.Trusted> grants =
          SiteGrants.signed(new JoinedGrants(sources.stores(placed)), placed.site());
      if (grants.stream().anyMatch(each -> each.id().equals(id))) {
        steps.addAll(steps(placed, grants, id));
      }
    }
    steps.sort(BY_TIME);
    return List.copyOf(steps);
  }

  /**
   * The steps of one repository: of each of its ledgers by itself, since what follows from what is
   * told by their order, and of what build servers told. What ran on a commit is told in another
   * ledger than its landing.
   */
  private List<ChainStep> steps(Sites.Placed placed, List<GrantRecord.Trusted> grants, GrantId id)
      throws IOException {
    List<ChainStep> steps = new ArrayList<>();
    Ledgers ledgers = new Ledgers(sql);
    List<GrantEvent> events = events(ledgers.grants(placed.site().repository()));
    List<MergeProvenance> attested = attested(placed.site().repository());
    List<RunRecord> runs = ledgers.runs(placed.site().repository());
    List<LedgerHistory> histories = histories(ledgers.of(placed.site().repository()));
    List<ChainLink> links = histories.stream().flatMap(each -> each.links().stream()).toList();
    for (LedgerHistory history : histories) {
      ChainRecords records =
          new ChainRecords(
              history.linked(links),
              List.of(),
              List.of(),
              of(history, attested),
              grants,
              events,
              runs,
              true);
      Chains.ofGrant(records, id).stream()
          .filter(step -> !steps.contains(step))
          .forEach(steps::add);
    }
    return steps;
  }

  private static List<LedgerHistory> histories(List<List<Entry>> ledgers) throws IOException {
    List<LedgerHistory> histories = new ArrayList<>();
    for (List<Entry> ledger : ledgers) {
      histories.add(LedgerReader.history(ledger));
    }
    return histories;
  }

  /** What this node attested; none before its mirror is there. */
  private List<MergeProvenance> attested(RepositoryId repository) throws IOException {
    Path mirror = sources.mirrors().of(repository).folder();
    if (!Files.exists(mirror.resolve("HEAD"))) {
      return List.of();
    }
    try {
      return LandedStatements.in(FilesRef.at(mirror, AttestationPaths.REF).under("commits"));
    } catch (IllegalArgumentException e) {
      throw new IOException(AttestationPaths.REF + ":" + e.getMessage(), e);
    }
  }

  /** A landing is told with the ledger that recorded it. */
  private static List<MergeProvenance> of(LedgerHistory history, List<MergeProvenance> attested) {
    return attested.stream()
        .filter(
            each ->
                history.landings().stream()
                    .anyMatch(landing -> landing.refs().contains(each.landing().update())))
        .toList();
  }

  private static List<GrantEvent> events(List<Entry> log) {
    return log.stream().flatMap(entry -> GrantEventJson.read(entry.body()).stream()).toList();
  }
}
