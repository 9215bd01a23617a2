package dev.ambit.jenkins.event;

import dev.ambit.core.event.BuildOrigin;
import dev.ambit.core.event.BuildStart;
import dev.ambit.core.event.Principal;
import dev.ambit.core.event.RefName;
import dev.ambit.core.event.RepositoryId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What Jenkins was asked to run.
 *
 * @param job the job's full name
 * @param causes why
 * @param origin what was noted when it was asked for
 * @param inputs the parameters, with secret ones as digests
 */
public record RunRequest(String job, CauseChain causes, Origin origin, Map<String, String> inputs) {

  /** The parameter by which a run says which grant it uses. */
  public static final String GRANT = "AMBIT_GRANT";

  public RunRequest {
    inputs = Map.copyOf(inputs);
  }

  /** Why it was asked for, in words, and by which door if anybody came by one. */
  public List<String> told() {
    return Stream.concat(causes.told().stream(), origin.told()).toList();
  }

  /**
   * Everybody whom Jenkins authenticated for it: along the chain of causes, and at the door. A
   * job's URL token hides the account that used it from the causes, not from the door.
   */
  public List<Principal> principals() {
    return Stream.concat(causes.principals().stream(), origin.principals()).distinct().toList();
  }

  /** What it begins with. Who came by a door is the origin of causes that name nobody. */
  public Set<BuildOrigin> origins() {
    Set<BuildOrigin> origins = new TreeSet<>(causes.origins());
    if (origin.user().isPresent() && origins.equals(Set.of(BuildOrigin.NOBODY))) {
      return Set.of(BuildOrigin.AUTHENTICATED);
    }
    return Set.copyOf(origins);
  }

  /** The grant it names: by its parameter, else the one of the run that asked for it. */
  private List<String> claims() {
    return Optional.of(inputs.getOrDefault(GRANT, "").strip())
        .filter(text -> !text.isEmpty())
        .or(origin::grant)
        .stream()
        .toList();
  }

  /** The same as an event of the engine's. */
  public BuildStart start(RepositoryId repository, Optional<RefName> ref) {
    return new BuildStart(
        repository, job, ref, principals(), origins(), claims(), inputs, Optional.empty());
  }
}
