package dev.ambit.core.effect.replay;

import dev.ambit.core.decision.CommitCase;
import dev.ambit.core.identity.AgentId;
import dev.ambit.core.identity.Identity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who made the commits of a change, by what the commits say.
 *
 * @param agents the coding agents, in order
 * @param bots the other bots, in order
 */
public record Makers(List<String> agents, List<String> bots) {

  /** Stands for an agent of which no name is known. */
  public static final String UNNAMED = "unnamed";

  public Makers {
    agents = List.copyOf(agents);
    bots = List.copyOf(bots);
  }

  static Makers of(List<CommitCase> commits) {
    Set<String> agents = new TreeSet<>();
    Set<String> bots = new TreeSet<>();
    for (CommitCase commit : commits) {
      agent(commit.identity()).ifPresent(agents::add);
      bot(commit.identity()).map(AgentId::value).ifPresent(bots::add);
    }
    return new Makers(List.copyOf(agents), List.copyOf(bots));
  }

  /** The agent that made a commit, alone or with people. */
  static Optional<String> agent(Identity identity) {
    return identity.fold(
        new Identity.Cases<>(
            agent -> Optional.of(agent.agent().value()),
            bot -> Optional.empty(),
            human -> Optional.empty(),
            mixed -> Optional.of(mixed.agent().value()),
            unknown -> Optional.of(UNNAMED)));
  }

  private static Optional<AgentId> bot(Identity identity) {
    return identity.fold(
        new Identity.Cases<>(
            agent -> Optional.empty(),
            bot -> Optional.of(bot.automation()),
            human -> Optional.empty(),
            mixed -> Optional.empty(),
            unknown -> Optional.empty()));
  }
}
