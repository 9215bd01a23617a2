package dev.ambit.jenkins.scope;

import dev.ambit.core.event.BuildUse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What Jenkins' administrators set, as one value.
 *
 * @param site the site file; empty if Ambit is not set up
 * @param trustedBranch the branch whose pipeline is the trusted one
 * @param patience how long a held run waits
 * @param agentUser the Jenkins user that agent runs run as
 * @param gatedSteps the steps that count as deployments
 * @param open what every agent run may use
 * @param followTrusted whether agent runs follow the trusted pipeline instead of being held for
 *     their own
 * @param app the forge app that grants are fetched from and decisions told to
 */
public record Settings(
    Optional<Path> site,
    String trustedBranch,
    Duration patience,
    Optional<String> agentUser,
    Set<String> gatedSteps,
    List<OpenUse> open,
    boolean followTrusted,
    Optional<AppServer> app) {

  public Settings {
    gatedSteps = Set.copyOf(gatedSteps);
    open = List.copyOf(open);
  }

  /** Whether every agent run may use this. */
  public boolean isOpen(BuildUse use) {
    return open.stream().anyMatch(each -> each.covers(use));
  }
}
