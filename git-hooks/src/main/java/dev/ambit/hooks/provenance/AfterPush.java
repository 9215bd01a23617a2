package dev.ambit.hooks.provenance;

import dev.ambit.core.decision.Words;
import dev.ambit.core.event.Push;
import dev.ambit.hooks.event.HookCall;
import dev.ambit.hooks.event.HookEvents;
import dev.ambit.hooks.ledger.FileLedger;
import dev.ambit.hooks.receive.AmbitFolder;
import dev.ambit.hooks.receive.Landing;
import dev.ambit.hooks.receive.PushAnswer;
import dev.ambit.wire.record.PastUseMemory;
import dev.ambit.wire.site.Site;
import dev.ambit.wire.site.SiteFile;
import dev.ambit.wire.yaml.InvalidDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What {@code post-receive} does: records what landed, and attests it. Much is attested by a
 * process of its own, so that the pusher does not wait. Whatever fails here is completed by the
 * next push to a protected ref.
 */
public final class AfterPush {

  private static final int MOST_AT_ONCE = 20;

  /** In bytes: some thousand records, which take a quarter of a second. */
  private static final long LONG_LEDGER = 4L << 20;

  private AfterPush() {}

  /**
   * Records and attests the updates of a {@code post-receive} call.
   *
   * @param log the repository's log of decisions
   */
  public static PushAnswer landed(
      AmbitFolder folder, FileLedger<PastUseMemory> log, HookCall call, Clock clock) {
    PushAnswer recorded = Landing.record(folder, log, call, clock);
    List<String> lines = new ArrayList<>(recorded.lines());
    attest(folder, call, clock).ifPresent(lines::add);
    return new PushAnswer(lines, recorded.exit());
  }

  /** What the pusher must know about it; empty if nothing. */
  private static Optional<String> attest(AmbitFolder folder, HookCall call, Clock clock) {
    try {
      Site site = SiteFile.read(folder.site());
      Attesting attesting = Attesting.in(folder, site, clock);
      Push push = HookEvents.read(site.server(), site.repository(), call).push();
      return attesting.concern(push) ? attest(attesting, folder) : Optional.empty();
    } catch (InvalidDocument | IOException | RuntimeException e) {
      return Optional.of(
          "ambit: the push landed; its attestation is left to the next push or to"
              + " 'ambit attest reconcile': "
              + Words.shown(String.valueOf(e.getMessage())));
    }
  }

  private static Optional<String> attest(Attesting attesting, AmbitFolder folder)
      throws IOException {
    if (isLongLedger(folder)) {
      return inTheBackground(folder);
    }
    Attesting.Outstanding outstanding = attesting.outstanding();
    if (outstanding.moves().size() > MOST_AT_ONCE || isLong(outstanding, folder)) {
      return inTheBackground(folder);
    }
    attesting.attest(outstanding);
    return Optional.empty();
  }

  private static Optional<String> inTheBackground(AmbitFolder folder) throws IOException {
    BackgroundAttesting.start(folder);
    return Optional.of("ambit: what landed is being attested");
  }

  /** The whole ledger is read to find what landed. */
  private static boolean isLongLedger(AmbitFolder folder) throws IOException {
    Path log = folder.ledger();
    return Files.exists(log) && Files.size(log) > LONG_LEDGER;
  }

  private static boolean isLong(Attesting.Outstanding outstanding, AmbitFolder folder)
      throws IOException {
    return LandingSize.of(outstanding.moves(), folder.repository()) > LandingSize.MOST_AT_ONCE;
  }
}
