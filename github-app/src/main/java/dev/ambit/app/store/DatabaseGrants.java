package dev.ambit.app.store;

import dev.ambit.app.store.SignedRecords.Kept;
import dev.ambit.app.store.SignedRecords.Kind;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.wire.grant.GrantStore;
import dev.ambit.wire.grant.StoredEnvelope;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.JdbiException;

/**
 * The database as a store of one repository's grants and revocations.
 *
 * @param records all of them
 * @param repository the repository
 */
public record DatabaseGrants(SignedRecords records, RepositoryId repository) implements GrantStore {

  @Override
  public List<StoredEnvelope> all() throws IOException {
    try {
      List<StoredEnvelope> envelopes = new ArrayList<>();
      for (Kind kind : List.of(Kind.GRANT, Kind.REVOCATION)) {
        records.of(repository, kind, Instant.EPOCH).stream()
            .map(Kept::stored)
            .forEach(envelopes::add);
      }
      return envelopes;
    } catch (JdbiException e) {
      throw new IOException("the database cannot be read", e);
    }
  }
}
