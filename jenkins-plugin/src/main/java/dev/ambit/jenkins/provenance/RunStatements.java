package dev.ambit.jenkins.provenance;

import dev.ambit.core.provenance.BuildProvenance;
import dev.ambit.core.provenance.BuildProvenance.Judgement;
import dev.ambit.jenkins.event.RunRequest;
import dev.ambit.jenkins.event.RunRequests;
import dev.ambit.jenkins.scope.AmbitHome;
import dev.ambit.wire.build.BuildProvenanceJson;
import dev.ambit.wire.dsse.DsseEnvelopes;
import dev.ambit.wire.provenance.StatementType;
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

  /**
   * What is known of a run beside what Jenkins tells.
   *
   * @param repository what was built, as grants name it
   * @param sources the commits that it built
   * @param definition SHA-256 of the pipeline's text that it followed, in hexadecimal
   * @param nodes where it ran
   * @param judgement what it was judged by
   */
  public record Judged(
      String repository,
      List<String> sources,
      Optional<String> definition,
      List<String> nodes,
      Judgement judgement) {}

  /** Where a run's statement is kept. */
  public static Path file(Run<?, ?> run) {
    return run.getRootDir().toPath().resolve(FILE);
  }

  /**
   * Signs and keeps the statement.
   *
   * @throws IOException if an artifact cannot be read or the statement not be kept
   */
  public static void leave(Run<?, ?> run, AmbitHome home, Judged judged) throws IOException {
    byte[] statement = BuildProvenanceJson.write(provenance(run, judged));
    Files.write(
        file(run),
        DsseEnvelopes.write(DsseEnvelopes.sign(StatementType.PAYLOAD_TYPE, statement, home.key())));
  }

  private static BuildProvenance provenance(Run<?, ?> run, Judged judged) throws IOException {
    RunRequest request = RunRequests.of(run);
    String builder = Optional.ofNullable(Jenkins.get().getRootUrl()).orElse("");
    Instant started = Instant.ofEpochMilli(run.getStartTimeInMillis());
    return new BuildProvenance(
        RunOutputs.of(run),
        request.job(),
        request.inputs(),
        judged.sources(),
        judged.repository(),
        judged.definition(),
        run instanceof AbstractBuild<?, ?> build ? node(build) : nodes(judged.nodes()),
        builder,
        builder + run.getUrl(),
        started,
        started.plusMillis(run.getDuration()),
        String.valueOf(run.getResult()),
        judged.judgement());
  }

  private static Optional<String> nodes(List<String> names) {
    return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
  }

  private static Optional<String> node(AbstractBuild<?, ?> build) {
    String name = build.getBuiltOnStr();
    return Optional.of(name == null || name.isEmpty() ? "built-in" : name);
  }
}
