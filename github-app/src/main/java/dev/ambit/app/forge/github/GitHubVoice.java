package dev.ambit.app.forge.github;

import dev.ambit.app.effect.Report;
import dev.ambit.app.effect.Report.Annotation;
import dev.ambit.app.event.RepositoryPath;
import dev.ambit.app.forge.ForgeVoice;
import dev.ambit.core.event.Oid;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.kohsuke.github.GHCheckRun;
import org.kohsuke.github.GHCheckRunBuilder;
import org.kohsuke.github.GHCheckRunBuilder.Action;
import org.kohsuke.github.GHCheckRunBuilder.Output;

/** Tells verdicts as check runs of the name {@code ambit}. */
final class GitHubVoice implements ForgeVoice {

  private static final String NAME = "ambit";

  private final GitHubApp app;

  GitHubVoice(GitHubApp app) {
    this.app = app;
  }

  /** The client library sends more than 50 annotations in parts, as GitHub wants them. */
  @Override
  public String tell(RepositoryPath repository, OptionalInt pull, Report report)
      throws IOException {
    GHCheckRunBuilder run =
        app.repository(repository)
            .createCheckRun(NAME, report.commit())
            .withExternalID(report.decision())
            .withStatus(GHCheckRun.Status.COMPLETED)
            .withConclusion(conclusion(report.conclusion()))
            .add(output(report));
    if (report.conclusion() == Report.Conclusion.ACTION_REQUIRED) {
      run.add(new Action("Approve", "Let this very change pass", GitHubEvents.APPROVE));
    }
    return Long.toString(run.create().getId());
  }

  @Override
  public Optional<String> told(RepositoryPath repository, Oid commit, String decision)
      throws IOException {
    for (GHCheckRun run :
        app.repository(repository).getCheckRuns(commit.hex(), Map.of("check_name", NAME))) {
      if (decision.equals(run.getExternalId()) && run.getApp().getId() == app.id()) {
        return Optional.of(Long.toString(run.getId()));
      }
    }
    return Optional.empty();
  }

  @Override
  public void answer(RepositoryPath repository, int number, String text) throws IOException {
    app.repository(repository).getIssue(number).comment(text);
  }

  private static Output output(Report report) {
    Output output = new Output(report.title(), report.summary()).withText(report.text());
    for (Annotation each : report.annotations()) {
      output.add(
          new GHCheckRunBuilder.Annotation(each.path(), 1, level(each.level()), each.message())
              .withTitle(each.title()));
    }
    return output;
  }

  private static GHCheckRun.Conclusion conclusion(Report.Conclusion conclusion) {
    return switch (conclusion) {
      case SUCCESS -> GHCheckRun.Conclusion.SUCCESS;
      case FAILURE -> GHCheckRun.Conclusion.FAILURE;
      case ACTION_REQUIRED -> GHCheckRun.Conclusion.ACTION_REQUIRED;
    };
  }

  private static GHCheckRun.AnnotationLevel level(Report.Level level) {
    return switch (level) {
      case NOTICE -> GHCheckRun.AnnotationLevel.NOTICE;
      case WARNING -> GHCheckRun.AnnotationLevel.WARNING;
      case FAILURE -> GHCheckRun.AnnotationLevel.FAILURE;
    };
  }
}
