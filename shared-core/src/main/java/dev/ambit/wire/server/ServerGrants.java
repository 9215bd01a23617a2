package dev.ambit.wire.server;

import dev.ambit.wire.grant.GrantStore;
import dev.ambit.wire.grant.StoredEnvelope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The forge app as a grant store, with what it told last kept in a file. Nothing that it told
 * longer ago than the bound permits anything: so a revocation holds everywhere within that time,
 * and without the app no grant holds. A revocation that it told once is kept for good.
 */
public final class ServerGrants implements GrantStore {

  private final RecordServer server;
  private final Duration stale;
  private final Path file;
  private final Clock clock;

  /**
   * The store.
   *
   * @param stale how old what the app told may be
   * @param file where it is kept
   */
  public ServerGrants(RecordServer server, Duration stale, Path file, Clock clock) {
    this.server = server;
    this.stale = stale;
    this.file = file;
    this.clock = clock;
  }

  @Override
  public List<StoredEnvelope> all() throws IOException {
    return records().grants();
  }

  @Override
  public List<StoredEnvelope> known() throws IOException {
    Optional<KeptRecords> kept = KeptRecords.read(file);
    return kept.isPresent() ? kept.get().records().grants() : records().grants();
  }

  /** The approvals that the app tells; none if it cannot be asked. */
  public List<byte[]> approvals() {
    try {
      return records().approvals().stream()
          .map(each -> each.json().getBytes(StandardCharsets.UTF_8))
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Asks again when half of the time is over, so that a short silence of the app does no harm. */
  private ServedRecords records() throws IOException {
    Instant now = clock.instant();
    Optional<KeptRecords> kept = KeptRecords.read(file);
    if (kept.filter(each -> each.isWithin(stale.dividedBy(2), now)).isPresent()) {
      return kept.get().records();
    }
    try {
      return fetch(kept, now);
    } catch (IOException e) {
      return kept.filter(each -> each.isWithin(stale, clock.instant()))
          .map(KeptRecords::records)
          .orElseThrow(() -> tooOld(kept, e));
    }
  }

  private ServedRecords fetch(Optional<KeptRecords> kept, Instant now) throws IOException {
    ServedRecords told = server.records();
    ServedRecords all = kept.map(old -> told.after(old.records())).orElse(told);
    new KeptRecords(now, all).write(file);
    return all;
  }

  private IOException tooOld(Optional<KeptRecords> kept, IOException cause) {
    String last = kept.map(each -> "told at " + each.at()).orElse("never told");
    return new IOException(
        "the app's grants ("
            + last
            + ") count for "
            + stale.toSeconds()
            + " s, and it does not answer: "
            + cause.getMessage(),
        cause);
  }
}
