package dev.ambit.jenkins.facts.source;

import dev.ambit.core.event.BuildUse;
import dev.ambit.core.facts.Fact;
import dev.ambit.jenkins.facts.ConfiguredUses;
import dev.ambit.jenkins.facts.FetchSource;
import dev.ambit.jenkins.facts.Reading;
import dev.ambit.jenkins.facts.TypedPipeline;
import hudson.model.AbstractProject;
import hudson.model.Job;
import hudson.model.Run;
import hudson.scm.SCM;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Reads what a run builds: before it starts, when its pipeline is known, and after each checkout.
 * It fetches: never to be called under the queue's lock. What cannot be read is unknown, with the
 * reason.
 *
 * @param rules what readings go by
 * @param open what every agent run may use
 */
public record Readings(ReadingRules rules, Predicate<BuildUse> open) {

  private static final String LATER = "its file cannot be read before the run";

  @FunctionalInterface
  private interface Work {

    Reading read() throws IOException, InterruptedException;
  }

  /** What a run of the job would build now. */
  public Reading before(Job<?, ?> job, Map<String, String> inputs) {
    return guarded(
        () ->
            job instanceof AbstractProject
                ? repository(job, inputs)
                    .using(ConfiguredUses.in(job.getConfigFile().asString(), inputs))
                : repository(job, inputs));
  }

  /**
   * The same reading when the pipeline's text is known. A text that is none of those read before
   * comes from a commit that is not known yet.
   */
  public Reading atFlow(Run<?, ?> run, Map<String, String> inputs, Reading known, String script) {
    Job<?, ?> job = run.getParent();
    if (Definitions.typed(job).isPresent()) {
      return known.defined(Fact.known(TypedPipeline.changes(script, open)));
    }
    if (known.isSettled()
        || known.trusted().filter(pipeline -> pipeline.explains(script)).isPresent()) {
      return known.following(script);
    }
    Reading again = guarded(() -> again(run, inputs, known));
    boolean isExplained =
        again.isSettled() || again.trusted().filter(p -> p.explains(script)).isPresent();
    return isExplained || !readsBeforehand(job)
        ? known.with(again).following(script)
        : Reading.failed(known.ref(), "the pipeline's text is of no commit that could be read");
  }

  /** The same reading with what a checkout of the run brought. */
  public Reading atCheckout(Run<?, ?> run, SCM scm, Reading known) {
    if (!Definitions.READS_GIT || !GitReading.reads(scm)) {
      return known;
    }
    Reading checkout =
        guarded(() -> new GitReading(rules).after(run, scm, Definitions.ownPath(run.getParent())));
    return isOwn(run.getParent(), scm) ? known.withOwn(checkout) : known.with(checkout);
  }

  /** Whether the checkout is of the job's own repository, and not of a library or another one. */
  private boolean isOwn(Job<?, ?> job, SCM scm) {
    Set<String> own = sources(job).stream().map(FetchSource::url).collect(Collectors.toSet());
    return GitReading.sources(scm).map(FetchSource::url).anyMatch(own::contains);
  }

  /** Where the job itself fetches its sources from. */
  public Set<FetchSource> sources(Job<?, ?> job) {
    return Definitions.READS_GIT
        ? own(job).stream().flatMap(GitReading::sources).collect(Collectors.toSet())
        : Set.of();
  }

  private Optional<SCM> own(Job<?, ?> job) {
    return new MultibranchReading(rules).scm(job).or(() -> Definitions.scm(job));
  }

  private Reading repository(Job<?, ?> job, Map<String, String> inputs)
      throws IOException, InterruptedException {
    Optional<String> typed = Definitions.typed(job);
    if (typed.isPresent()) {
      return Reading.nothing().defined(Fact.known(TypedPipeline.changes(typed.get(), open)));
    }
    Optional<Reading> ofHead =
        Definitions.READS_REPOSITORIES
            ? new MultibranchReading(rules).before(job)
            : Optional.empty();
    return ofHead.isPresent() ? ofHead.get() : ofJob(job, inputs).orElseGet(() -> later(job));
  }

  private Optional<Reading> ofJob(Job<?, ?> job, Map<String, String> inputs)
      throws IOException, InterruptedException {
    Optional<SCM> scm = Definitions.scm(job);
    if (scm.isEmpty()) {
      return Optional.of(Reading.nothing());
    }
    return Definitions.READS_GIT
        ? new GitReading(rules).before(job, scm.get(), inputs, Definitions.ownPath(job))
        : Optional.empty();
  }

  private Reading again(Run<?, ?> run, Map<String, String> inputs, Reading known)
      throws IOException, InterruptedException {
    Optional<Reading> ofHead =
        Definitions.READS_REPOSITORIES ? new MultibranchReading(rules).of(run) : Optional.empty();
    return ofHead.isPresent() ? ofHead.get() : ofJob(run.getParent(), inputs).orElse(known);
  }

  /** Whether its text was read before, so that one which no commit explains was slipped in. */
  private boolean readsBeforehand(Job<?, ?> job) {
    return Definitions.READS_GIT && own(job).filter(GitReading::reads).isPresent();
  }

  private static Reading later(Job<?, ?> job) {
    return Reading.early(
        job instanceof AbstractProject ? Fact.known(List.of()) : Fact.unknown(LATER));
  }

  private static Reading guarded(Work work) {
    try {
      return work.read();
    } catch (IOException | RuntimeException e) {
      return Reading.failed(Optional.empty(), String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Reading.failed(Optional.empty(), "the reading was interrupted");
    }
  }
}
