package dev.ambit.app.work;

import dev.ambit.app.event.RepositoryPath;
import dev.ambit.app.facts.GrantSources;
import dev.ambit.app.facts.ProposalGathering;
import dev.ambit.app.facts.RunGathering;
import dev.ambit.app.facts.Sites;
import dev.ambit.app.forge.Forge;
import dev.ambit.app.forge.OpenPull;
import dev.ambit.app.store.Delivery;
import dev.ambit.app.store.Inbox;
import dev.ambit.app.store.Subject;
import dev.ambit.app.store.Subjects;
import dev.ambit.app.store.Verdicts;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** What there is to do, each piece of it safe to be done again after a crash anywhere in it. */
public final class Work {

  private static final Duration STALE = Duration.ofHours(1);
  private static final int AT_ONCE = 500;

  private final Forges forges;
  private final Sites sites;
  private final GrantSources sources;
  private final Signers signers;
  private final ProposalGathering gathering;
  private final AfterMerge afterMerge;
  private final Jdbi sql;
  private final Clock clock;
  private final Inbox inbox;
  private final Subjects subjects;

  public Work(
      Forges forges,
      Sites sites,
      GrantSources sources,
      Signers signers,
      ProposalGathering gathering,
      AfterMerge afterMerge,
      Jdbi sql,
      Clock clock) {
    this.afterMerge = afterMerge;
    this.forges = forges;
    this.sites = sites;
    this.sources = sources;
    this.signers = signers;
    this.gathering = gathering;
    this.sql = sql;
    this.clock = clock;
    this.inbox = new Inbox(sql);
    this.subjects = new Subjects(sql);
  }

  /** Works a delivery, if that is still to be done, and returns what is due to be judged now. */
  public List<Subject> deliver(String forge, String id) throws IOException {
    Optional<Delivery> delivery = inbox.open(forge, id);
    if (delivery.isEmpty()) {
      return List.of();
    }
    List<Subject> due = due(delivery.get());
    due.forEach(subjects::want);
    inbox.worked(forge, id, clock.instant());
    return due;
  }

  private List<Subject> due(Delivery delivery) throws IOException {
    Optional<Forge> forge = forges.named(delivery.forge());
    if (forge.isEmpty()) {
      return List.of();
    }
    SignedWord word = new SignedWord(sources, signers, sql);
    Approving approving = new Approving(forge.get(), sites, word, sql, clock);
    Machines machines = new Machines(forge.get(), sites);
    RuleChanges rules = new RuleChanges(machines, sql, clock);
    WorkflowRuns runs = new WorkflowRuns(machines, new RunGathering(sites, sources), sql, clock);
    return new Deliveries(forge.get(), approving, rules, runs).subjects(delivery);
  }

  /** Judges a subject until no wish for it is left. */
  public void judge(Subject subject) throws IOException {
    Optional<Forge> forge = forges.named(subject.forge());
    if (forge.isEmpty()) {
      throw new IOException("this node does not serve " + subject.forge());
    }
    Judging judging = new Judging(forge.get(), gathering, sql, clock);
    long wanted = subjects.wanted(subject);
    while (subjects.done(subject) < wanted) {
      if (subject.isLanded()) {
        afterMerge.look(forge.get(), new RepositoryPath(subject.repository()));
      } else {
        judging.judge(subject);
      }
      subjects.settle(subject, wanted, clock.instant());
      wanted = subjects.wanted(subject);
    }
  }

  /** Deliveries that wait for longer than they should: their job was lost with its node. */
  public List<Delivery> forgotten(Duration patience) {
    return inbox.openBefore(clock.instant().minus(patience), AT_ONCE);
  }

  /** Subjects that are due, whether a job is on its way or not. */
  public List<Subject> due() {
    return subjects.due(AT_ONCE);
  }

  /** Compares the forges' open pull requests with what was told, and returns what is due. */
  public List<Subject> reconcile() throws IOException {
    List<Subject> due = new ArrayList<>();
    for (Forge forge : forges.all()) {
      for (RepositoryPath repository : forge.state().repositories()) {
        Subject landed = Subject.landed(forge.name(), repository.value());
        if (!subjects.isSettledSince(landed, clock.instant().minus(STALE))) {
          subjects.want(landed);
          due.add(landed);
        }
        for (OpenPull pull : forge.state().openPulls(repository)) {
          Subject subject = Subject.pull(forge.name(), repository.value(), pull.number());
          if (isOutdated(subject, pull.head().hex())) {
            subjects.want(subject);
            due.add(subject);
          }
        }
      }
    }
    return due;
  }

  private boolean isOutdated(Subject subject, String head) {
    Instant stale = clock.instant().minus(STALE);
    return new Verdicts(sql)
        .newest(subject)
        .filter(last -> last.commit().hex().equals(head))
        .filter(last -> last.reference().isPresent())
        .filter(last -> subjects.isSettledSince(subject, stale))
        .isEmpty();
  }
}
