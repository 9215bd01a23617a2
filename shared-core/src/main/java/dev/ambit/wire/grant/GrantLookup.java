package dev.ambit.wire.grant;

import dev.ambit.core.event.Principal;
import dev.ambit.core.identity.AgentId;
import dev.ambit.core.scope.GrantId;
import dev.ambit.core.scope.GrantRecord;
import dev.ambit.core.scope.GrantRecord.Why;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Finds grants in a store and tells of each whether it can be used, and if not, why. */
public final class GrantLookup {

  private final GrantStore store;
  private final TrustedIssuers issuers;

  public GrantLookup(GrantStore store, TrustedIssuers issuers) {
    this.store = store;
    this.issuers = issuers;
  }

  /** A record for each id asked for. The store is read once, now. */
  public Map<GrantId, GrantRecord> find(Collection<GrantId> ids) {
    Map<GrantId, GrantRecord> records = new LinkedHashMap<>();
    if (ids.isEmpty()) {
      return records;
    }
    try {
      GrantShelf shelf = new GrantShelf(EnvelopeOpener.open(store.all(), issuers));
      ids.forEach(id -> records.put(id, shelf.find(id)));
    } catch (IOException e) {
      String detail = "the grant store cannot be read: " + e.getMessage();
      ids.forEach(id -> records.put(id, new GrantRecord.Refused(id, Why.UNREADABLE, detail)));
    }
    return records;
  }

  /**
   * The agents that grants name for any of these principals, in whatever letters, by the grant's
   * principal. A grant that expired or was revoked permits nothing any more, and still says who is
   * an agent.
   *
   * @throws IOException if the store cannot be read: who is an agent is then unknown
   */
  public Map<Principal, AgentId> agentsBehind(Collection<Principal> principals) throws IOException {
    Map<Principal, AgentId> agents = new TreeMap<>();
    for (GrantRecord.Trusted trusted : EnvelopeOpener.open(store.known(), issuers).trusted()) {
      trusted.grant().principals().stream()
          .filter(named -> principals.stream().anyMatch(named::isLike))
          .forEach(principal -> agents.putIfAbsent(principal, trusted.grant().agent()));
    }
    return agents;
  }

  /** Every id that some envelope of the store carries, in order, with its record. */
  public Map<GrantId, GrantRecord> all() throws IOException {
    Map<GrantId, GrantRecord> records = new LinkedHashMap<>();
    GrantShelf shelf = new GrantShelf(EnvelopeOpener.open(store.all(), issuers));
    shelf.ids().forEach(id -> records.put(id, shelf.find(id)));
    return records;
  }
}
