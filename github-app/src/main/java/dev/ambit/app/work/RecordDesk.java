package dev.ambit.app.work;

import dev.ambit.app.facts.GrantSources;
import dev.ambit.app.facts.SiteFault;
import dev.ambit.app.facts.Sites;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.wire.grant.StoredEnvelope;
import dev.ambit.wire.server.ServedRecords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

/**
 * Gives hooks and Jenkins the signed records of their repository.
 *
 * @param sites which repositories there are
 * @param sources where records come from
 * @param clock which approvals are over
 */
public record RecordDesk(Sites sites, GrantSources sources, Clock clock) {

  /**
   * The records of a repository.
   *
   * @throws NotAllowed if the app has no site file for it
   */
  public ServedRecords of(RepositoryId repository) throws NotAllowed, IOException {
    try {
      return new ServedRecords(
          sources.all(sites.of(repository)),
          sources.approvals(repository, clock.instant()).stream()
              .map(RecordDesk::approval)
              .toList());
    } catch (SiteFault e) {
      throw new NotAllowed(String.valueOf(e.getMessage()));
    }
  }

  private static StoredEnvelope approval(byte[] envelope) {
    return new StoredEnvelope("app: approval", new String(envelope, StandardCharsets.UTF_8));
  }

  /** The repositories that there are records of. */
  public List<RepositoryId> repositories() throws IOException {
    return sites.reading().sites().stream().map(placed -> placed.site().repository()).toList();
  }
}
