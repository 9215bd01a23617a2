package dev.ambit.jenkins.scope;

import dev.ambit.core.event.RepositoryId;
import dev.ambit.wire.grant.GrantStore;
import dev.ambit.wire.grant.StoredEnvelope;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the forge app tells of one repository. Never to be asked under the queue's lock. An app that
 * did not answer is not asked again for some seconds: many runs that wait for it would keep the
 * others from being judged.
 *
 * @param app the app
 * @param repository the repository
 */
public record AppRecords(AppLink app, RepositoryId repository) implements GrantStore {

  private static final long PAUSE_NANOS = Duration.ofSeconds(3).toNanos();
  private static final Map<AppRecords, Failure> FAILURES = new ConcurrentHashMap<>();

  /** That it did not answer, and when, by the machine's own measure. */
  private record Failure(String reason, long nanos) {

    boolean isRecent() {
      return System.nanoTime() - nanos < PAUSE_NANOS;
    }
  }

  @Override
  public List<StoredEnvelope> all() throws IOException {
    Failure last = FAILURES.get(this);
    if (last != null && last.isRecent()) {
      throw new IOException(last.reason());
    }
    try {
      List<StoredEnvelope> told = Timely.get(() -> app.grants(repository).all());
      FAILURES.remove(this);
      return told;
    } catch (IOException e) {
      FAILURES.put(this, new Failure(String.valueOf(e.getMessage()), System.nanoTime()));
      throw e;
    }
  }

  @Override
  public List<StoredEnvelope> known() throws IOException {
    return Timely.get(() -> app.grants(repository).known());
  }

  /** The signed approvals that it tells; none if it cannot be asked. */
  public List<byte[]> approvals() {
    try {
      var unused = all();
      return Timely.get(() -> app.grants(repository).approvals());
    } catch (IOException e) {
      return List.of();
    }
  }
}
