package dev.ambit.jenkins.effect;

import dev.ambit.core.provenance.RunRecord;
import dev.ambit.jenkins.Messages;
import dev.ambit.jenkins.decision.Judged;
import dev.ambit.jenkins.facts.Reading;
import dev.ambit.jenkins.facts.SavedReading;
import dev.ambit.jenkins.provenance.RunStatements;
import hudson.model.BuildBadgeAction;
import hudson.model.Failure;
import hudson.model.Item;
import hudson.model.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jenkins.model.RunAction2;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.HttpRedirect;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.HttpResponses;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;
import org.kohsuke.stapler.interceptor.RequirePOST;

/** The badge and the page of what a run was judged by. */
@ExportedBean
public final class RunVerdict implements RunAction2, BuildBadgeAction {

  private static final String REFUSED = "step refused";

  private final KeptVerdict kept;
  private final SavedReading saved;

  private transient @Nullable Judged judged;
  private transient @Nullable Run<?, ?> run;

  RunVerdict(Judged judged) {
    this.kept = KeptVerdict.of(judged);
    this.saved = SavedReading.of(judged.reading());
    this.judged = judged;
  }

  KeptVerdict kept() {
    return kept;
  }

  /** The judgement itself, while Jenkins has not restarted since. */
  Optional<Judged> judged() {
    return Optional.ofNullable(judged);
  }

  /** What was read of the run's repository; after a restart without the trusted pipeline. */
  Reading reading() {
    return judged().map(Judged::reading).orElseGet(saved::reading);
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
    return kept.decision;
  }

  /** The decision in one word, or that a step was refused after the run had started. */
  @Exported
  public String getWord() {
    return getRefused().isEmpty() ? kept.word : REFUSED;
  }

  /** What was refused while the run went on, line by line. */
  @Exported
  public List<String> getRefused() {
    return notes().map(RunNotes::refused).orElse(List.of());
  }

  /** What was noticed while the run went on, each in a sentence. */
  @Exported
  public List<String> getNoticed() {
    return notes().map(RunNotes::noticed).orElse(List.of());
  }

  private Optional<RunNotes> notes() {
    Run<?, ?> of = run;
    return of == null ? Optional.empty() : Optional.ofNullable(of.getAction(RunNotes.class));
  }

  /** Who let the run pass where it was held. */
  @Exported
  public List<String> getApprovers() {
    return List.copyOf(kept.approvers);
  }

  /** The agent or person, as the site knows them; empty for nobody it knows. */
  @Exported
  public String getActor() {
    return kept.actor;
  }

  @Exported
  public String getGrant() {
    return kept.grant;
  }

  @Exported
  public String getOwner() {
    return kept.owner;
  }

  /** What an approval of this run is bound to, in hexadecimal. */
  public String getChange() {
    return kept.change;
  }

  public List<String> getChain() {
    return List.copyOf(kept.chain);
  }

  @Exported
  public List<String> getLines() {
    return List.copyOf(kept.lines);
  }

  /** Whether the run was held after its start and the reader may let it pass the next time. */
  public boolean isApprovable() {
    return kept.isHeld() && Objects.requireNonNull(run).hasPermission(HeldRuns.APPROVE);
  }

  /** Who approved it since it was held; then it passes when it is started again as it was. */
  public List<String> getApprovedSince() throws IOException {
    return kept.isHeld() ? Approvals.of(kept.change) : List.of();
  }

  /**
   * Lets a run that was held after its start pass when it is started again.
   *
   * @param change what the person saw, as its key
   */
  @RequirePOST
  public HttpResponse doApprove(@QueryParameter String change) throws IOException {
    Run<?, ?> of = Objects.requireNonNull(run);
    of.checkPermission(HeldRuns.APPROVE);
    Judged held = judged == null ? RunJudgements.anew(of, this) : judged;
    if (!kept.isHeld() || !held.verdict().key().sha256().equals(change)) {
      throw new Failure(Messages.text("held.changed"));
    }
    Approvals.approve(of.getParent(), held, RunPlace.of(of, RunRecord.START));
    return new HttpRedirect(".");
  }

  /** The signed statement, for download; empty while the run goes on. */
  public HttpResponse doStatement() throws IOException {
    Run<?, ?> of = Objects.requireNonNull(run);
    of.checkPermission(Item.READ);
    Path file = RunStatements.file(of);
    return HttpResponses.text(Files.exists(file) ? Files.readString(file) : "");
  }
}
