package dev.ambit.wire.grant;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Several stores as one. If one cannot be read, none can: the revocation may be there.
 *
 * @param stores the stores
 */
public record JoinedGrants(List<GrantStore> stores) implements GrantStore {

  public JoinedGrants {
    stores = List.copyOf(stores);
  }

  @Override
  public List<StoredEnvelope> all() throws IOException {
    List<StoredEnvelope> envelopes = new ArrayList<>();
    for (GrantStore store : stores) {
      envelopes.addAll(store.all());
    }
    return envelopes;
  }

  @Override
  public List<StoredEnvelope> known() throws IOException {
    List<StoredEnvelope> envelopes = new ArrayList<>();
    for (GrantStore store : stores) {
      envelopes.addAll(store.known());
    }
    return envelopes;
  }
}
