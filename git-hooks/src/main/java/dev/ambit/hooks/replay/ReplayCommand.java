package dev.ambit.hooks.replay;

import dev.ambit.core.effect.replay.GrantTemplate;
import dev.ambit.core.effect.replay.ReplayReport;
import dev.ambit.core.effect.replay.ReplaySource;
import dev.ambit.core.effect.replay.ReplayedStep;
import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RefName;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.git.ContentLookup;
import dev.ambit.git.LandedHistory;
import dev.ambit.git.ReadingRules;
import dev.ambit.git.RepositoryFiles;
import dev.ambit.git.store.Budget;
import dev.ambit.git.store.GitEnvironment;
import dev.ambit.git.store.NoteFormat;
import dev.ambit.git.store.Unreadable;
import dev.ambit.hooks.WrongInput;
import dev.ambit.hooks.bypass.Progress;
import dev.ambit.wire.notes.AuthorshipNotes;
import dev.ambit.wire.site.Right;
import dev.ambit.wire.site.Site;
import dev.ambit.wire.site.SitePerson;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ambit replay}. */
@Command(
    name = "replay",
    description = "Tells what a policy would have done to a branch's history.",
    mixinStandardHelpOptions = true)
public final class ReplayCommand implements Callable<Integer> {

  private static final RefName AI_NOTES = new RefName("refs/notes/ai");

  /** A stretch of pushes is read at once: each may take what one push may. */
  private static final Budget BUDGET =
      new Budget(50_000, 2_000_000, 5_000_000, 1 << 20, 1 << 25, 1 << 20, 1L << 40);

  @Option(names = "--repo", paramLabel = "DIR", description = "The repository (default: here).")
  private Path repo = Path.of("");

  @Option(names = "--ref", description = "The branch (default: the one that HEAD names).")
  private @Nullable String ref;

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "Back to this day or time (default: all of it).")
  private @Nullable String since;

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "A policy or site file (default: the balanced profile).")
  private @Nullable Path policy;

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default: text).")
  private ReportFormat format = ReportFormat.TEXT;

  @Option(names = "--out", paramLabel = "FILE", description = "Where to (default: here).")
  private @Nullable Path out;

  @Option(
      names = "--name",
      paramLabel = "HOST/PATH",
      description = "The repository's name (default: the site's, else its folder's).")
  private @Nullable String name;

  @Option(names = "--fresh", description = "Judge again what an earlier replay judged.")
  private boolean fresh;

  @Option(
      names = "--state",
      paramLabel = "DIR",
      description =
          "Where judgements are kept (default: $AMBIT_HOME/replay or ~/.local/state/ambit/replay).")
  private @Nullable Path state;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    try {
      write(format.write(report(ReplayRules.of(Optional.ofNullable(policy)))));
      return 0;
    } catch (IllegalArgumentException e) {
      throw new WrongInput(String.valueOf(e.getMessage()), e);
    } catch (Unreadable e) {
      throw new WrongInput(e.reason(), e);
    }
  }

  private ReplayReport report(ReplayRules rules)
      throws IOException, InterruptedException, Unreadable {
    GitEnvironment environment = GitEnvironment.at(repo);
    RefName branch = branch(environment);
    Optional<Instant> from = Optional.ofNullable(since).map(SinceDate::parse);
    RepositoryId id = repository(environment, rules);
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    List<ReplayedStep> steps =
        judged(environment, rules, new StepJudge(id, branch, rules.standing()), from);
    String owner = rules.site().flatMap(site -> granter(site)).orElse("owner@example.com");
    return ReplayReport.of(
        new ReplaySource(
            id.toString(),
            branch.value(),
            rules.policy().protect().stream().anyMatch(glob -> glob.matches(branch.value())),
            from,
            rules.name(),
            rules.policy().digest(),
            now),
        steps,
        new GrantTemplate(id, owner, rules.accounts(), now));
  }

  private List<ReplayedStep> judged(
      GitEnvironment environment, ReplayRules rules, StepJudge judge, Optional<Instant> from)
      throws IOException, InterruptedException, Unreadable {
    ReadingRules reading =
        new ReadingRules(
            List.of(),
            rules.signatures(),
            List.of(new NoteFormat(AI_NOTES, AuthorshipNotes::read)),
            BUDGET);
    try (LandedHistory history = LandedHistory.open(environment, reading)) {
      ReplayState judged = state(environment, rules, judge.ref());
      if (fresh) {
        judged.clear();
      }
      return new ReplayRun(history, judge, judged, progress())
          .over(history.steps(tip(environment, judge.ref()), from.orElse(Instant.MIN)));
    }
  }

  private ReplayState state(GitEnvironment environment, ReplayRules rules, RefName branch)
      throws IOException {
    List<byte[]> parts =
        List.of(
            bytes(environment.gitDir().toString()),
            bytes(branch.value()),
            bytes(rules.policy().digest()),
            policy == null ? bytes("") : Files.readAllBytes(policy));
    return new ReplayState(StateFile.in(state == null ? StateFile.usualFolder() : state, parts));
  }

  private RefName branch(GitEnvironment environment) throws Unreadable {
    if (ref != null) {
      return new RefName(ref.startsWith("refs/") ? ref : "refs/heads/" + ref);
    }
    try (ContentLookup content = ContentLookup.open(environment)) {
      return content
          .head()
          .orElseThrow(() -> new WrongInput("HEAD names no branch: name one with --ref"));
    }
  }

  private static Oid tip(GitEnvironment environment, RefName branch) throws Unreadable {
    try (RepositoryFiles files = RepositoryFiles.open(environment)) {
      return files
          .commit(branch)
          .orElseThrow(() -> new WrongInput("there is no " + branch + ": name another with --ref"));
    }
  }

  private RepositoryId repository(GitEnvironment environment, ReplayRules rules) {
    if (name != null) {
      int slash = name.indexOf('/');
      return new RepositoryId(name.substring(0, Math.max(slash, 0)), name.substring(slash + 1));
    }
    return rules
        .site()
        .map(Site::repository)
        .orElseGet(() -> new RepositoryId("git.example.com", folderName(environment.gitDir())));
  }

  private static String folderName(Path gitDir) {
    Path folder = gitDir.endsWith(".git") ? gitDir.getParent() : gitDir;
    return String.valueOf(folder == null ? gitDir : folder.getFileName())
        .replaceFirst("\\.git$", "");
  }

  private static Optional<String> granter(Site site) {
    return site.whoMay(Right.GRANT).stream().map(SitePerson::id).findFirst();
  }

  private Progress progress() {
    return new Progress(spec.commandLine().getErr(), Ansi.AUTO.enabled());
  }

  private void write(String text) throws IOException {
    if (out != null) {
      Files.writeString(out, text);
      return;
    }
    PrintWriter writer = spec.commandLine().getOut();
    writer.print(text);
    writer.flush();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
