package dev.ambit.app.work;

import dev.ambit.app.facts.GrantSources;
import dev.ambit.app.facts.Sites;
import dev.ambit.app.store.RunIndex;
import dev.ambit.app.store.SignedRecords;
import dev.ambit.app.store.SignedRecords.Kept;
import dev.ambit.core.decision.Approval;
import dev.ambit.core.decision.ChangeKey;
import dev.ambit.core.decision.DecisionId;
import dev.ambit.core.provenance.GrantEvent.Kind;
import dev.ambit.core.provenance.RunRecord;
import dev.ambit.wire.site.Approver;
import dev.ambit.wire.site.Site;
import dev.ambit.wire.site.SitePerson;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Decisions about runs in the database of the app. */
public final class RunDeciding implements RunBook {

  private final SitePeople people;
  private final SignedWord word;
  private final RunIndex index;
  private final Clock clock;

  public RunDeciding(Sites sites, GrantSources sources, Signers signers, Jdbi sql, Clock clock) {
    this.people = new SitePeople(sites);
    this.word = new SignedWord(sources, signers, sql);
    this.index = new RunIndex(sql);
    this.clock = clock;
  }

  @Override
  public List<RunView> find(DecisionFilter filter) {
    return DecisionSearch.in(index, filter).stream().map(RunDeciding::view).toList();
  }

  @Override
  public Optional<RunView> find(DecisionId id) {
    return index.find(id).map(RunDeciding::view);
  }

  private static RunView view(RunIndex.Indexed indexed) {
    return new RunView(indexed.run(), indexed.source(), indexed.waits());
  }

  @Override
  public List<RunApproval> approvals(RunView view) {
    List<RunRecord> told = told(view.run());
    return Stream.concat(
            told.stream().filter(RunRecord::isApproval).flatMap(run -> atServer(run).stream()),
            told.stream().map(RunRecord::id).distinct().flatMap(this::signed))
        .sorted(Comparator.comparing(RunApproval::at))
        .toList();
  }

  private List<RunRecord> told(RunRecord run) {
    return run.key().map(key -> index.about(run.id(), key)).orElse(List.of(run));
  }

  private static Optional<RunApproval> atServer(RunRecord run) {
    return run.approver().map(person -> new RunApproval(person, run.at(), run.id()));
  }

  private Stream<RunApproval> signed(DecisionId id) {
    return word.sources().records().about(SignedRecords.Kind.APPROVAL, id.value()).stream()
        .map((Kept kept) -> new RunApproval(kept.person(), kept.at(), id));
  }

  @Override
  public void approve(String person, DecisionId id) throws NotAllowed, IOException {
    RunIndex.Indexed held =
        index
            .find(id)
            .orElseThrow(() -> new NotAllowed("there is no decision " + id + " about a run here"));
    RunRecord run = held.run();
    Site site = people.site(run.repository());
    SitePerson approver = SitePeople.approver(site, person);
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Optional<String> objection =
        new Approver(site)
            .objection(approver, run, word.earlier(site, now))
            .or(() -> superseded(held))
            .or(() -> ToldAlike.objection(run, told(run)));
    if (objection.isPresent()) {
      throw new NotAllowed(objection.get());
    }
    ChangeKey key = run.key().orElseThrow();
    word.give(site, new Approval(key, id, person, now), Kind.RUN_APPROVED, run.grant(), now);
  }

  private static Optional<String> superseded(RunIndex.Indexed held) {
    return held.isNewest()
        ? Optional.empty()
        : Optional.of("something newer was decided about this run: look at that");
  }
}
