package dev.ambit.jenkins.provenance;

import dev.ambit.core.provenance.BuildProvenance;
import dev.ambit.core.provenance.BuildProvenance.Judgement;
import dev.ambit.jenkins.event.RunRequest;
import dev.ambit.jenkins.event.RunRequests;
import dev.ambit.jenkins.scope.AmbitHome;
import dev.ambit.wire.build.BuildProvenanceJson;
import dev.ambit.wire.dsse.DsseEnvelopes;
import hudson.model.AbstractBuild;
import hudson.model.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jenkins.model.Jenkins;

/** Leaves a signed statement in the folder of each run that is over. */
public final class RunStatements {

  private static final String FILE = "ambit-provenance.dsse.json";

  private RunStatements() {}

  /** Where a run's statement is kept. */
  public static Path file(Run<?, ?> run) {
    return run.getRootDir().toPath().resolve(FILE);
  }

  /**
   * Signs and keeps the statement.
   *
   * @param repository what was built, as grants name it
   * @param sources the commits that it built
   * @throws IOException if an artifact cannot be read or the statement not be kept
   */
  public static void leave(
      Run<?, ?> run, AmbitHome home, String repository, List<String> sources, Judgement judgement)
      throws IOException {
    byte[] statement = BuildProvenanceJson.write(provenance(run, repository, sources, judgement));
    Files.write(
        file(run),
        DsseEnvelopes.write(
            DsseEnvelopes.sign(BuildProvenanceJson.PAYLOAD_TYPE, statement, home.key())));
  }

  private static BuildProvenance provenance(
      Run<?, ?> run, String repository, List<String> sources, Judgement judgement)
      throws IOException {
    RunRequest request = RunRequests.of(run);
    String builder = Optional.ofNullable(Jenkins.get().getRootUrl()).orElse("");
    Instant started = Instant.ofEpochMilli(run.getStartTimeInMillis());
    return new BuildProvenance(
        RunOutputs.of(run),
        request.job(),
        request.inputs(),
        sources,
        repository,
        Optional.empty(),
        run instanceof AbstractBuild<?, ?> build ? node(build) : Optional.empty(),
        builder,
        builder + run.getUrl(),
        started,
        started.plusMillis(run.getDuration()),
        String.valueOf(run.getResult()),
        judgement);
  }

  private static Optional<String> node(AbstractBuild<?, ?> build) {
    String name = build.getBuiltOnStr();
    return Optional.of(name == null || name.isEmpty() ? "built-in" : name);
  }
}
