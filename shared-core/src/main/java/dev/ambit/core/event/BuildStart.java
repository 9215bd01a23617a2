package dev.ambit.core.event;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A build is to start, or a running one is about to use something.
 *
 * @param repository what is built, as grants name it
 * @param pipeline the job's full name, such as {@code checkout/build}
 * @param ref the ref whose commit is built, if the job says so
 * @param principals everybody whom the build server authenticated along the chain of causes
 * @param origins what the causes begin with; empty if the build server told no cause
 * @param claims the grants the build names, as written: text of the starter's choosing
 * @param inputs the parameters, with secret ones as digests
 * @param use what a running build is about to use; empty while the build itself is judged
 */
public record BuildStart(
    RepositoryId repository,
    String pipeline,
    Optional<RefName> ref,
    List<Principal> principals,
    Set<BuildOrigin> origins,
    List<String> claims,
    Map<String, String> inputs,
    Optional<BuildUse> use)
    implements ChangeEvent {

  public BuildStart {
    principals = List.copyOf(principals);
    origins = Set.copyOf(origins);
    claims = List.copyOf(claims);
    inputs = Map.copyOf(inputs);
    if (pipeline.isBlank()) {
      throw new IllegalArgumentException("a build is a build of some job");
    }
  }

  /** The parameters in the order of their names. */
  public Map<String, String> sortedInputs() {
    return new TreeMap<>(inputs);
  }

  /** The same build, naming these grants instead. */
  public BuildStart claiming(List<String> grants) {
    return new BuildStart(repository, pipeline, ref, principals, origins, grants, inputs, use);
  }

  /** The same build, about to use this. */
  public BuildStart using(BuildUse what) {
    return new BuildStart(
        repository, pipeline, ref, principals, origins, claims, inputs, Optional.of(what));
  }
}
