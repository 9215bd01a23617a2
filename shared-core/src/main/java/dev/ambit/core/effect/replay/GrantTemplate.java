package dev.ambit.core.effect.replay;

import dev.ambit.core.event.Principal;
import dev.ambit.core.event.RepositoryId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What history cannot tell about a grant.
 *
 * @param repository the repository it holds for
 * @param owner who answers for it
 * @param accounts by agent, the accounts that may use it; others get one by the agent's name
 * @param from when it starts; it ends eight hours later
 */
public record GrantTemplate(
    RepositoryId repository, String owner, Map<String, List<Principal>> accounts, Instant from) {

  public GrantTemplate {
    accounts = Map.copyOf(accounts);
  }

  List<Principal> accounts(String agent) {
    return accounts.getOrDefault(agent, List.of(new Principal("git", "agent-" + agent)));
  }
}
