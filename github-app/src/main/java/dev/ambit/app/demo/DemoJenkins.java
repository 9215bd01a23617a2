package dev.ambit.app.demo;

import dev.ambit.core.BuildVerdict;
import dev.ambit.core.Gate;
import dev.ambit.core.decision.Standing;
import dev.ambit.core.event.BuildOrigin;
import dev.ambit.core.event.BuildStart;
import dev.ambit.core.event.Principal;
import dev.ambit.core.event.RefName;
import dev.ambit.core.facts.BuildFacts;
import dev.ambit.core.facts.DefinitionChange;
import dev.ambit.core.facts.Fact;
import dev.ambit.core.identity.signal.Identifier;
import dev.ambit.core.ledger.Chain;
import dev.ambit.core.ledger.Entry;
import dev.ambit.core.provenance.RunRecord;
import dev.ambit.core.scope.GrantClaims;
import dev.ambit.wire.agents.AgentFiles;
import dev.ambit.wire.classes.FileClassReader;
import dev.ambit.wire.grant.SiteGrants;
import dev.ambit.wire.policy.PolicyInForce;
import dev.ambit.wire.record.RunRecordJson;
import dev.ambit.wire.record.SignedApprovals;
import dev.ambit.wire.rules.RuleTextReader;
import dev.ambit.wire.server.RecordServer;
import dev.ambit.wire.server.ServedRecords;
import dev.ambit.wire.site.Site;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A Jenkins without Jenkins: runs are judged by the same engine, by the grants and approvals that
 * the app serves, and told to the app by the same road.
 */
public final class DemoJenkins {

  private final Site site;
  private final RecordServer app;
  private final Clock clock;
  private final List<Run> waiting = new ArrayList<>();
  private Optional<Entry> last = Optional.empty();

  /**
   * A controller.
   *
   * @param site its site file
   * @param app the app, with the controller's token
   */
  public DemoJenkins(Site site, RecordServer app, Clock clock) {
    this.site = site;
    this.app = app;
    this.clock = clock;
  }

  /**
   * A run that somebody asks for.
   *
   * @param queue its number in the queue
   * @param user their account
   * @param job the job's full name, as Jenkins writes it
   * @param branch the branch that it builds
   * @param inputs the parameters
   * @param pipeline what differs in its pipeline from the trusted one; empty if nothing does
   */
  public record Run(
      long queue,
      String user,
      String job,
      String branch,
      Map<String, String> inputs,
      Optional<String> pipeline) {

    public Run {
      inputs = Map.copyOf(inputs);
    }
  }

  /** Judges a run by what the app serves now. */
  public BuildVerdict judge(Run run) throws IOException {
    ServedRecords served = app.records();
    BuildFacts facts = facts(run);
    SiteGrants grants = SiteGrants.in(List.of(served::grants), site);
    return Gate.judge(
        facts,
        new Standing(
            PolicyInForce.of(site.policy()).policy(),
            grants.registry(facts.start().principals()),
            Identifier.of(AgentFiles.shipped(), site.registry()),
            FileClassReader.shipped(),
            grants.find(Set.copyOf(GrantClaims.of(facts).ids())),
            SignedApprovals.by(site).at(facts.now(), approvals(served)),
            RuleTextReader.shipped(),
            List.of()));
  }

  private static List<byte[]> approvals(ServedRecords served) {
    return served.approvals().stream()
        .map(stored -> stored.json().getBytes(StandardCharsets.UTF_8))
        .toList();
  }

  private BuildFacts facts(Run run) {
    BuildStart start =
        new BuildStart(
            site.repository(),
            run.job(),
            Optional.of(new RefName("refs/heads/" + run.branch())),
            List.of(new Principal("jenkins", run.user())),
            Set.of(BuildOrigin.AUTHENTICATED),
            List.of(),
            run.inputs(),
            Optional.empty());
    List<DefinitionChange> changes =
        run.pipeline().stream()
            .map(what -> new DefinitionChange(DefinitionChange.Kind.PIPELINE_FILE, what))
            .toList();
    return new BuildFacts(
        start, clock.instant(), Fact.known(List.of()), Fact.known(changes), List.of());
  }

  /** Judges a run, and tells the app: that it waits in the queue, or that it began. */
  public RunRecord ask(Run run) throws IOException {
    RunRecord record = judged(run);
    tell(record);
    if (record.isHeld()) {
      waiting.add(run);
    }
    return record;
  }

  /** Looks again at the runs that wait, and lets those begin that may by now. */
  void lookAgain() throws IOException {
    for (Run run : List.copyOf(waiting)) {
      if (judge(run).passes()) {
        waiting.remove(run);
        RunRecord unused = ask(run);
      }
    }
  }

  /** The record of what is decided about a run now; nobody is told. */
  public RunRecord judged(Run run) throws IOException {
    BuildVerdict verdict = judge(run);
    boolean began = verdict.passes();
    return new RunRecord(
        verdict.decision().id(),
        verdict.judged().facts().now(),
        verdict.decision().word(),
        verdict.judged().standing().policy().mode(),
        Optional.of(verdict.key()),
        stage(verdict),
        verdict.judged().facts().start().repository().toString(),
        run.job(),
        began ? Optional.of((int) run.queue()) : Optional.empty(),
        Optional.of(run.queue()),
        verdict.judged().actor(),
        verdict.judged().claimed().map(grant -> grant.id().value()),
        List.of("user " + run.user()),
        verdict.decision().findings(),
        Optional.empty());
  }

  private static String stage(BuildVerdict verdict) {
    if (verdict.passes()) {
      return RunRecord.START;
    }
    return verdict.decision().word().equals("hold") ? RunRecord.WAITING : RunRecord.QUEUE;
  }

  /** Tells the app of something, as the next entry of the controller's log. */
  public void tell(RunRecord record) throws IOException {
    Entry entry = Chain.next(last, RunRecordJson.line(record));
    long unused = app.tell(List.of(entry));
    last = Optional.of(entry);
  }
}
