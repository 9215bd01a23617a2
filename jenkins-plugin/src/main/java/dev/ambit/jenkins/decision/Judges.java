package dev.ambit.jenkins.decision;

import dev.ambit.core.event.RepositoryId;
import dev.ambit.jenkins.event.RunRequest;
import dev.ambit.jenkins.facts.Reading;
import dev.ambit.jenkins.facts.source.ReadingRules;
import dev.ambit.jenkins.facts.source.Readings;
import dev.ambit.jenkins.ledger.RunLedger;
import dev.ambit.jenkins.scope.AmbitConfiguration;
import dev.ambit.jenkins.scope.AmbitHome;
import dev.ambit.jenkins.scope.AppLink;
import dev.ambit.jenkins.scope.JobRepository;
import dev.ambit.jenkins.scope.Settings;
import dev.ambit.jenkins.scope.SiteRules;
import dev.ambit.wire.crypto.keys.SigningKey;
import hudson.model.Job;
import hudson.security.ACL;
import hudson.security.ACLContext;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import jenkins.model.Jenkins;

/**
 * A judge for one job, put together from what Jenkins is set to now.
 *
 * @param judge the judge
 * @param rules the site's rules
 * @param settings what administrators set
 * @param repository what the job builds
 */
public record Judges(RunJudge judge, SiteRules rules, Settings settings, RepositoryId repository) {

  private static final Map<Path, RunLedger> LEDGERS = new ConcurrentHashMap<>();

  /** Whether Ambit is set up. */
  public static boolean areSetUp() {
    return AmbitConfiguration.get().settings().site().isPresent();
  }

  /** Ambit's folder on this controller. */
  public static AmbitHome home() {
    return new AmbitHome(Jenkins.get().getRootDir().toPath().resolve("ambit"));
  }

  /**
   * The rules that hold on this controller.
   *
   * @throws IOException if the site file cannot be read; the message says why
   */
  public static SiteRules rulesInForce() throws IOException {
    Settings settings = AmbitConfiguration.get().settings();
    Path site = settings.site().orElseThrow(() -> new IOException("Ambit has no site file"));
    SiteRules rules = SiteRules.read(site);
    return rules.with(AppLink.of(settings.app(), rules.site().grants().server(), home().app()));
  }

  /**
   * A judge for this job.
   *
   * @throws IOException if the site file or Jenkins' key cannot be read; the message says why
   */
  public static Judges of(Job<?, ?> job) throws IOException {
    Settings settings = AmbitConfiguration.get().settings();
    SiteRules rules = rulesInForce();
    RunJudge judge = new RunJudge(rules, approvals(), settings.followTrusted(), settings::isOpen);
    return new Judges(judge, rules, settings, JobRepository.of(job, rules.site()));
  }

  /**
   * The approvals given on this controller.
   *
   * @throws IOException if Jenkins' key cannot be read
   */
  public static ApprovalShelf approvals() throws IOException {
    SigningKey key = home().key();
    return new ApprovalShelf(home().approvals(), key, key.publicKey());
  }

  /**
   * The log of decisions on this controller.
   *
   * @throws IOException if Jenkins' key cannot be read
   */
  public static RunLedger ledger() throws IOException {
    SigningKey key = home().key();
    return LEDGERS.computeIfAbsent(home().ledger(), folder -> new RunLedger(folder, key));
  }

  /**
   * Reads the job's repository and judges a run of it. Never to be called under the queue's lock.
   *
   * @throws IOException if anything a judgement needs cannot be read
   */
  @SuppressWarnings("try") // the context is closed, and that is all it is for
  public static Judged judge(Job<?, ?> job, RunRequest request) throws IOException {
    try (ACLContext system = ACL.as2(ACL.SYSTEM2)) {
      Judges judges = of(job);
      Reading reading = judges.readings().before(job, request.inputs());
      return judges.judge().start(request, judges.repository(), reading, Instant.now());
    }
  }

  /** Reads more of what a run builds, as Jenkins itself. */
  @SuppressWarnings("try") // the context is closed, and that is all it is for
  public Reading read(Function<Readings, Reading> more) {
    try (ACLContext system = ACL.as2(ACL.SYSTEM2)) {
      return more.apply(readings());
    }
  }

  /** How repositories are read under these rules. */
  public Readings readings() {
    return new Readings(
        new ReadingRules(rules::isProtected, settings.trustedBranch()), settings::isOpen);
  }
}
