package dev.ambit.app.work;

import dev.ambit.app.facts.GrantSources;
import dev.ambit.app.facts.Sites;
import dev.ambit.app.forge.Forge;
import dev.ambit.app.store.DecisionIndex;
import dev.ambit.app.store.DecisionIndex.Indexed;
import dev.ambit.app.store.Subject;
import dev.ambit.app.store.Subjects;
import dev.ambit.app.store.Verdicts;
import dev.ambit.core.decision.Approval;
import dev.ambit.core.decision.DecisionId;
import dev.ambit.core.effect.DecisionRecord;
import dev.ambit.core.provenance.GrantEvent.Kind;
import dev.ambit.core.provenance.chain.ChainStep;
import dev.ambit.core.scope.GrantId;
import dev.ambit.wire.site.Approver;
import dev.ambit.wire.site.Site;
import dev.ambit.wire.site.SitePerson;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;

/** Decisions in the database of the app. */
public final class Deciding implements DecisionBook {

  private final Forges forges;
  private final Sites sites;
  private final GrantSources sources;
  private final SignedWord word;
  private final Jdbi sql;
  private final Clock clock;
  private final Consumer<Subject> again;
  private final DecisionIndex index;

  /**
   * The decisions.
   *
   * @param again asks for another judgement of what waits on a forge
   */
  public Deciding(
      Forges forges,
      Sites sites,
      GrantSources sources,
      Signers signers,
      Jdbi sql,
      Clock clock,
      Consumer<Subject> again) {
    this.forges = forges;
    this.sites = sites;
    this.sources = sources;
    this.word = new SignedWord(sources, signers, sql);
    this.sql = sql;
    this.clock = clock;
    this.again = again;
    this.index = new DecisionIndex(sql);
  }

  @Override
  public List<DecisionView> find(DecisionFilter filter) {
    return DecisionSearch.in(index, filter).stream().map(Deciding::view).toList();
  }

  private static DecisionView view(Indexed indexed) {
    return new DecisionView(indexed.decision(), indexed.source(), indexed.subject());
  }

  @Override
  public Optional<DecisionView> find(DecisionId id) {
    return index.find(id.value()).map(Deciding::view);
  }

  @Override
  public void approve(String person, DecisionId id) throws NotAllowed, IOException {
    Indexed held =
        index
            .find(id.value())
            .orElseThrow(() -> new NotAllowed("there is no decision " + id + " here"));
    DecisionRecord decision = held.decision();
    Site site = new SitePeople(sites).site(decision.repository());
    SitePerson approver = SitePeople.approver(site, person);
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Optional<String> objection =
        new Approver(site).objection(approver, decision, word.earlier(site, now));
    Optional<Subject> subject = subject(held);
    if (objection.isEmpty() && subject.isPresent()) {
      objection = onForge(held, approver);
    }
    if (objection.isPresent()) {
      throw new NotAllowed(objection.get());
    }
    Approval approval = new Approval(decision.key(), decision.id(), person, now);
    word.give(site, approval, Kind.PUSH_APPROVED, Optional.empty(), now);
    subject.ifPresent(new Subjects(sql)::want);
    subject.ifPresent(again);
  }

  private Optional<Subject> subject(Indexed held) {
    return new Verdicts(sql)
        .of(held.decision().id().value())
        .map(verdict -> verdict.subject())
        .filter(subject -> subject.forge().equals(held.source()));
  }

  private Optional<String> onForge(Indexed held, SitePerson approver) throws IOException {
    Optional<Forge> forge = forges.named(held.source());
    return forge.isEmpty()
        ? Optional.of("this node does not serve " + held.source())
        : new Approving(forge.get(), sites, word, sql, clock)
            .standing(held.decision().id().value(), approver);
  }

  @Override
  public List<ChainStep> chain(GrantId id) throws IOException {
    return new ChainReading(sites, sources, sql).of(id);
  }
}
