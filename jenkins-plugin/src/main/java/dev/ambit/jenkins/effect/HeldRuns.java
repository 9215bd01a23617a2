package dev.ambit.jenkins.effect;

import dev.ambit.core.ledger.Entry;
import dev.ambit.core.provenance.RunRecord;
import dev.ambit.jenkins.Messages;
import dev.ambit.jenkins.decision.Judged;
import dev.ambit.jenkins.decision.Judges;
import dev.ambit.jenkins.scope.SiteRules;
import dev.ambit.wire.record.RunRecordJson;
import hudson.Extension;
import hudson.model.Failure;
import hudson.model.Item;
import hudson.model.Job;
import hudson.model.Queue;
import hudson.model.RootAction;
import hudson.security.Permission;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.HttpRedirect;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.interceptor.RequirePOST;

/** The page of the runs that wait for a person, with the button to approve. */
@Extension
public final class HeldRuns implements RootAction {

  /** Here, so that Jenkins knows the permission as soon as it has found its extensions. */
  public static final Permission APPROVE = AmbitPermission.APPROVE;

  private static final Set<String> STOPPED = Set.of("deny", "hold");

  @Override
  public String getIconFileName() {
    return "symbol-lock-closed";
  }

  @Override
  public String getDisplayName() {
    return Messages.text("held.title");
  }

  @Override
  public String getUrlName() {
    return "ambit";
  }

  /** The held runs of the jobs that the reader may see. */
  public List<HeldRun> getRuns() {
    List<HeldRun> runs = new ArrayList<>();
    for (Queue.Item item : Queue.getInstance().getItems()) {
      if (item.task instanceof Job<?, ?> job && job.hasPermission(Item.READ)) {
        held(item).ifPresent(runs::add);
      }
    }
    return List.copyOf(runs);
  }

  /** The runs that were stopped lately, of the jobs that the reader may see; the newest first. */
  public List<StoppedRun> getStopped() throws IOException {
    List<StoppedRun> stopped = new ArrayList<>();
    for (Entry entry : Judges.ledger().recent()) {
      RunRecordJson.read(entry.body())
          .filter(run -> STOPPED.contains(run.word()) && !run.stage().equals(RunRecord.WAITING))
          .filter(run -> mayRead(run.job()))
          .map(StoppedRun::new)
          .ifPresent(stopped::add);
    }
    return List.copyOf(stopped);
  }

  /** Why the forge app is not heard, or does not hear: each in a sentence. */
  public List<String> getTroubles() {
    List<String> troubles = new ArrayList<>();
    try {
      SiteRules rules = Judges.rulesInForce();
      if (rules.app().isPresent()) {
        var unused = rules.app().get().records(rules.site().repository()).all();
      }
    } catch (IOException | RuntimeException e) {
      troubles.add(String.valueOf(e.getMessage()));
    }
    AppReports.trouble().filter(each -> !troubles.contains(each)).ifPresent(troubles::add);
    return List.copyOf(troubles);
  }

  private static boolean mayRead(String job) {
    return Jenkins.get().getItemByFullName(job) instanceof Job<?, ?> known
        && known.hasPermission(Item.READ);
  }

  /** Whether the reader may approve a run of the job. */
  public boolean mayApprove(HeldRun run) {
    return mayApprove(run.queueId());
  }

  static boolean mayApprove(long queueId) {
    return job(queueId).filter(job -> job.hasPermission(APPROVE)).isPresent();
  }

  /**
   * Lets a held run go.
   *
   * @param id the queue item
   * @param change what the person saw, as its key; what is another by now must be looked at first
   */
  @RequirePOST
  public HttpResponse doApprove(@QueryParameter long id, @QueryParameter String change)
      throws IOException {
    Job<?, ?> job = job(id).orElseThrow(() -> new Failure(Messages.text("held.gone")));
    job.checkPermission(APPROVE);
    Judged held =
        Optional.ofNullable(Queue.getInstance().getItem(id))
            .flatMap(HeldRuns::held)
            .map(HeldRun::judged)
            .orElseThrow(() -> new Failure(Messages.text("held.gone")));
    if (!held.verdict().key().sha256().equals(change)) {
      throw new Failure(Messages.text("held.changed"));
    }
    Approvals.approve(job, held, RunPlace.queue(id));
    QueueGate.get().again(id);
    return new HttpRedirect(".");
  }

  private static Optional<Job<?, ?>> job(long queueId) {
    Queue.Item item = Queue.getInstance().getItem(queueId);
    return item != null && item.task instanceof Job<?, ?> job && job.hasPermission(Item.READ)
        ? Optional.of(job)
        : Optional.empty();
  }

  private static Optional<HeldRun> held(Queue.Item item) {
    return QueueGate.get()
        .judged(item.getId())
        .map(judged -> new HeldRun(item.getId(), judged))
        .filter(HeldRun::isHeld);
  }
}
