package dev.ambit.jenkins.scope;

import dev.ambit.core.event.RepositoryId;
import dev.ambit.wire.grant.GrantStore;
import dev.ambit.wire.grant.StoredEnvelope;
import java.io.IOException;
import java.util.List;

/**
 * What the forge app tells of one repository. Never to be asked under the queue's lock.
 *
 * @param app the app
 * @param repository the repository
 */
public record AppRecords(AppLink app, RepositoryId repository) implements GrantStore {

  @Override
  public List<StoredEnvelope> all() throws IOException {
    return Timely.get(() -> app.grants(repository).all());
  }

  @Override
  public List<StoredEnvelope> known() throws IOException {
    return Timely.get(() -> app.grants(repository).known());
  }

  /** The signed approvals that it tells; none if it cannot be asked. */
  public List<byte[]> approvals() {
    try {
      return Timely.get(() -> app.grants(repository).approvals());
    } catch (IOException e) {
      return List.of();
    }
  }
}
