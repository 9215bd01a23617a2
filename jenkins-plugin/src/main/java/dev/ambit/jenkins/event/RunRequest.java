package dev.ambit.jenkins.event;

import dev.ambit.core.event.BuildStart;
import dev.ambit.core.event.RefName;
import dev.ambit.core.event.RepositoryId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What Jenkins was asked to run.
 *
 * @param job the job's full name
 * @param causes why
 * @param channel by which door the request came
 * @param inputs the parameters, with secret ones as digests
 */
public record RunRequest(
    String job, CauseChain causes, Channel channel, Map<String, String> inputs) {

  /** The parameter by which a run says which grant it uses. */
  public static final String GRANT = "AMBIT_GRANT";

  public RunRequest {
    inputs = Map.copyOf(inputs);
  }

  /** Why it was asked for, in words, and by which door if anybody came by one. */
  public List<String> told() {
    Stream<String> door =
        channel == Channel.INTERNAL
            ? Stream.empty()
            : Stream.of("a request over " + channel.word());
    return Stream.concat(causes.told().stream(), door).toList();
  }

  /** The same as an event of the engine's. */
  public BuildStart start(RepositoryId repository, Optional<RefName> ref) {
    String claim = inputs.getOrDefault(GRANT, "");
    return new BuildStart(
        repository,
        job,
        ref,
        causes.principals(),
        causes.origins(),
        claim.isBlank() ? List.of() : List.of(claim.strip()),
        inputs,
        Optional.empty());
  }
}
