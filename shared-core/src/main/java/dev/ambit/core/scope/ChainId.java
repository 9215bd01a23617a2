package dev.ambit.core.scope;

import dev.ambit.core.identity.AgentId;

/**
 * The chain of one agent's actions under one grant.
 *
 * @param agent the agent
 * @param grant the grant
 */
public record ChainId(AgentId agent, GrantId grant) {

  /** Reads {@code agent/grant}. */
  public static ChainId parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException("a chain is written agent/grant, as in claude/PAY-214");
    }
    return new ChainId(
        new AgentId(text.substring(0, slash)), new GrantId(text.substring(slash + 1)));
  }

  @Override
  public String toString() {
    return agent + "/" + grant;
  }
}
