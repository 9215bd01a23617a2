package dev.ambit.jenkins.effect;

import dev.ambit.core.BuildVerdict;
import dev.ambit.core.decision.Approval;
import dev.ambit.core.decision.BuildCase;
import dev.ambit.core.decision.Decision;
import dev.ambit.core.event.Oid;
import dev.ambit.core.provenance.BuildProvenance.Judgement;
import dev.ambit.core.provenance.ChainLink;
import dev.ambit.core.provenance.CheckRun;
import dev.ambit.core.scope.ChainId;
import dev.ambit.core.scope.Grant;
import dev.ambit.jenkins.Messages;
import dev.ambit.jenkins.decision.Judged;
import dev.ambit.jenkins.decision.Judges;
import dev.ambit.jenkins.decision.RunReply;
import dev.ambit.jenkins.event.GrantInUse;
import dev.ambit.jenkins.event.RunRequests;
import dev.ambit.jenkins.facts.Reading;
import dev.ambit.jenkins.facts.SavedReading;
import dev.ambit.jenkins.provenance.RunStatements;
import dev.ambit.wire.record.LinkJson;
import hudson.model.BuildBadgeAction;
import hudson.model.Item;
import hudson.model.Node;
import hudson.model.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import jenkins.model.Jenkins;
import jenkins.model.RunAction2;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.HttpResponses;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** What a run was judged by: its badge, its page, and what the later gates ask again with. */
@ExportedBean
public final class RunVerdict implements RunAction2, BuildBadgeAction {

  private static final String REFUSED = "step refused";
  private static final Logger LOG = Logger.getLogger(RunVerdict.class.getName());

  private final String repository;
  private final String decision;
  private final String word;
  private final String actor;
  private final String grant;
  private final String owner;
  private final String agent;
  private final String change;
  private final ArrayList<String> chain;
  private final ArrayList<String> lines;
  private final ArrayList<String> approvers;
  private final SavedReading saved;

  private transient @Nullable Judged judged;
  private transient @Nullable Run<?, ?> run;

  private RunVerdict(Judged judged) {
    BuildVerdict verdict = judged.verdict();
    BuildCase build = verdict.judged();
    Decision answer = verdict.decision();
    this.repository = build.facts().start().repository().toString();
    this.decision = answer.id().value();
    this.word = answer.word();
    this.actor = build.actor().id().orElse("");
    this.grant = build.claimed().map(g -> g.id().value()).orElse("");
    this.owner = build.claimed().map(Grant::owner).orElse("");
    this.agent = build.claimed().map(g -> g.agent().value()).orElse("");
    this.change = verdict.key().sha256();
    this.chain = new ArrayList<>(judged.request().told());
    this.lines = new ArrayList<>(RunReply.lines(verdict));
    this.approvers =
        new ArrayList<>(
            answer
                .<List<Approval>>fold(
                    Decision.Allow::approvals, hold -> List.of(), deny -> List.of())
                .stream()
                .map(Approval::approver)
                .toList());
    this.saved = SavedReading.of(judged.reading());
    this.judged = judged;
  }

  /** Keeps with the run what it was judged by now. */
  static void keep(Run<?, ?> run, Judged judged) {
    run.addOrReplaceAction(new RunVerdict(judged));
    judged
        .verdict()
        .judged()
        .claimed()
        .ifPresent(grant -> run.addOrReplaceAction(new GrantInUse(grant.id().value())));
    judged.followed().ifPresent(script -> TrustedDefinition.attach(run, script));
  }

  /** What was read of the run's repository. */
  static Optional<Reading> reading(Run<?, ?> run) {
    return Optional.ofNullable(run.getAction(RunVerdict.class)).map(RunVerdict::reading);
  }

  /**
   * The run as it was judged; after a restart of Jenkins it is judged anew from what was kept.
   *
   * @throws IOException if it cannot be judged
   */
  static Judged judged(Run<?, ?> run) throws IOException {
    RunVerdict kept = run.getAction(RunVerdict.class);
    if (kept != null && kept.judged != null) {
      return kept.judged;
    }
    Judged again = again(run, kept);
    keep(run, again);
    return again;
  }

  private static Judged again(Run<?, ?> run, @Nullable RunVerdict kept) throws IOException {
    if (kept == null) {
      return Judges.judge(run.getParent(), RunRequests.of(run));
    }
    Judges judges = Judges.of(run.getParent());
    return judges
        .judge()
        .start(RunRequests.of(run), judges.repository(), kept.reading(), Instant.now());
  }

  /**
   * Leaves a signed statement with a run that is over. What goes wrong is logged: the run is over,
   * and a missing statement is missed by whoever needs it.
   */
  static void attest(Run<?, ?> over) {
    RunVerdict kept = over.getAction(RunVerdict.class);
    if (kept == null) {
      return;
    }
    try {
      RunNotes notes = RunNotes.on(over);
      RunStatements.leave(
          over,
          Judges.home(),
          new RunStatements.Judged(
              kept.repository,
              kept.sources(),
              notes.definition(),
              notes.nodes(),
              kept.judgement(notes)));
      link(over, kept);
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.WARNING, "ambit: no statement for " + over.getFullDisplayName(), e);
    }
  }

  /** The commit that was built first, then those under it that no protected ref holds. */
  private List<String> sources() {
    Stream<String> built = reading().revision().filter(id -> id.matches("[0-9a-f]{40}")).stream();
    Stream<String> under =
        reading().commits().toOptional().orElse(List.of()).stream()
            .map(commit -> commit.id().hex());
    return Stream.concat(built, under).distinct().toList();
  }

  /** Adds the run to the chain of actions of its agent and grant. */
  private static void link(Run<?, ?> over, RunVerdict kept) throws IOException {
    if (kept.grant.isEmpty() || kept.sources().isEmpty() || kept.agent.isEmpty()) {
      return;
    }
    ChainLink link =
        new ChainLink(
            Instant.now(),
            Optional.of(ChainId.parse(kept.agent + "/" + kept.grant)),
            new Oid(kept.sources().get(0)),
            new CheckRun(
                "build",
                over.getFullDisplayName(),
                String.valueOf(over.getResult()),
                Optional.ofNullable(Jenkins.get().getRootUrl()).map(root -> root + over.getUrl())));
    var unused = Judges.ledger().append(LinkJson.line(link));
  }

  /** Notes that a step was refused, on the page and in the folder of the run. */
  static void refused(Run<?, ?> run, BuildVerdict verdict) {
    RunNotes.on(run).refuse(RunReply.lines(verdict));
    try {
      run.save();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "ambit: a refusal is not kept on " + run.getFullDisplayName(), e);
    }
  }

  /** Notes where a run runs. */
  static void on(Run<?, ?> run, @Nullable Node node) {
    if (node != null) {
      RunNotes.on(run).node(node.getNodeName());
    }
  }

  private Judgement judgement(RunNotes notes) {
    String end = notes.refused().isEmpty() ? word : REFUSED;
    return new Judgement(decision, end, actor, grant, owner, chain, approvers);
  }

  private Reading reading() {
    return judged == null ? saved.reading() : judged.reading();
  }

  @Override
  public void onAttached(Run<?, ?> attached) {
    this.run = attached;
  }

  @Override
  public void onLoad(Run<?, ?> loaded) {
    this.run = loaded;
  }

  /** The run, for the pages. */
  public @Nullable Run<?, ?> getRun() {
    return run;
  }

  @Override
  public String getIconFileName() {
    return "symbol-lock-closed";
  }

  @Override
  public String getDisplayName() {
    return Messages.text("run.title");
  }

  @Override
  public String getUrlName() {
    return "ambit";
  }

  @Exported
  public String getDecision() {
    return decision;
  }

  /** The decision in one word, or that a step was refused after the run had started. */
  @Exported
  public String getWord() {
    return getRefused().isEmpty() ? word : REFUSED;
  }

  /** What was refused while the run went on, line by line. */
  @Exported
  public List<String> getRefused() {
    Run<?, ?> of = run;
    RunNotes notes = of == null ? null : of.getAction(RunNotes.class);
    return notes == null ? List.of() : notes.refused();
  }

  /** Who let the run pass where it was held. */
  @Exported
  public List<String> getApprovers() {
    return List.copyOf(approvers);
  }

  /** The agent or person, as the site knows them; empty for nobody it knows. */
  @Exported
  public String getActor() {
    return actor;
  }

  @Exported
  public String getGrant() {
    return grant;
  }

  @Exported
  public String getOwner() {
    return owner;
  }

  /** What an approval of this run is bound to, in hexadecimal. */
  public String getChange() {
    return change;
  }

  public List<String> getChain() {
    return List.copyOf(chain);
  }

  @Exported
  public List<String> getLines() {
    return List.copyOf(lines);
  }

  /** The signed statement, for download; empty while the run goes on. */
  public HttpResponse doStatement() throws IOException {
    Run<?, ?> of = Objects.requireNonNull(run);
    of.checkPermission(Item.READ);
    Path file = RunStatements.file(of);
    return HttpResponses.text(Files.exists(file) ? Files.readString(file) : "");
  }

  /** The judgement itself, while Jenkins has not restarted since. */
  public Optional<Judged> known() {
    return Optional.ofNullable(judged);
  }
}
