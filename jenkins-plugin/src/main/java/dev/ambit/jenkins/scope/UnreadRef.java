package dev.ambit.jenkins.scope;

import dev.ambit.wire.grant.GrantStore;
import dev.ambit.wire.grant.StoredEnvelope;
import java.io.IOException;
import java.util.List;

/**
 * The ref {@code refs/ambit/grants} of a repository, which Jenkins does not read: no grant holds
 * where a site keeps grants there, because a revocation may be there too.
 */
record UnreadRef() implements GrantStore {

  @Override
  public List<StoredEnvelope> all() throws IOException {
    throw new IOException(
        "the site file says grants.ref, and Jenkins reads no grants from a repository: give it"
            + " them by a folder or by the forge app");
  }

  @Override
  public List<StoredEnvelope> known() {
    return List.of();
  }
}
