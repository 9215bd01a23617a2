package dev.ambit.core.provenance;

import dev.ambit.core.identity.AgentId;
import dev.ambit.core.scope.ChainId;
import dev.ambit.core.scope.GrantId;

/**
 * A grant that a change stood on.
 *
 * @param id the grant's id
 * @param digest SHA-256 of the signed bytes
 * @param issuer the person whose key signed it
 * @param owner the person who answers for it
 * @param agent the agent it is for
 */
public record GrantProof(GrantId id, String digest, String issuer, String owner, AgentId agent) {

  /** The chain of all that was done under it. */
  public ChainId chain() {
    return new ChainId(agent, id);
  }
}
