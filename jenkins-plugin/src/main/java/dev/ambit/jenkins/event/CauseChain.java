package dev.ambit.jenkins.event;

import dev.ambit.core.event.BuildOrigin;
import dev.ambit.core.event.Principal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every reason why a run starts, back through the runs that started it. A run is as trustworthy as
 * the least of its causes.
 *
 * @param causes the run's own causes, in Jenkins' order
 */
public record CauseChain(List<RunCause> causes) {

  public CauseChain {
    causes = List.copyOf(causes);
  }

  /** Everybody whom Jenkins authenticated along the chain, each once, the nearest first. */
  public List<Principal> principals() {
    return causes.stream().flatMap(RunCause::principals).distinct().toList();
  }

  /** Whether an authenticated user stands behind every origin; false for a run without causes. */
  public boolean isAttributed() {
    return !principals().isEmpty() && causes.stream().allMatch(RunCause::isAttributed);
  }

  /** Whether a pipeline's definition was edited for this run or for one before it. */
  public boolean isReplay() {
    return causes.stream().anyMatch(RunCause::isReplay);
  }

  /** What the causes begin with. A replay that stands alone begins with nobody. */
  public Set<BuildOrigin> origins() {
    Set<BuildOrigin> origins =
        causes.stream().flatMap(RunCause::origins).collect(Collectors.toSet());
    return origins.isEmpty() ? Set.of(BuildOrigin.NOBODY) : Set.copyOf(origins);
  }

  /** The chain in words, one line for each of the run's own causes. */
  public List<String> told() {
    return causes.stream().map(RunCause::told).toList();
  }
}
