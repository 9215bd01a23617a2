package dev.ambit.core.identity.signal;

import dev.ambit.core.facts.CommitFacts;
import dev.ambit.core.identity.AgentProfiles;
import dev.ambit.core.identity.CommitIdentifier;
import dev.ambit.core.identity.Evidence;
import dev.ambit.core.identity.Identity;
import dev.ambit.core.identity.Registry;
import java.util.List;
import java.util.Optional;

/** Identifies commits by every signal, for one set of profiles and one registry. */
public final class Identifier implements CommitIdentifier {

  /** As much evidence of one kind is kept; a message can hold any number of trailers. */
  private static final int MOST = 20;

  private final KnownParties known;

  private Identifier(KnownParties known) {
    this.known = known;
  }

  public static Identifier of(AgentProfiles profiles, Registry registry) {
    return new Identifier(new KnownParties(profiles, registry));
  }

  @Override
  public Identity identify(CommitFacts commit, Optional<String> branch) {
    CommitReading reading = CommitReading.of(commit, branch);
    return new Weighing(evidence(reading, true), evidence(reading, false)).identity();
  }

  private List<Evidence> evidence(CommitReading commit, boolean deciding) {
    return Signals.ALL.stream()
        .filter(signal -> signal.decides() == deciding)
        .flatMap(signal -> signal.find(commit, known).distinct().limit(MOST))
        .toList();
  }
}
