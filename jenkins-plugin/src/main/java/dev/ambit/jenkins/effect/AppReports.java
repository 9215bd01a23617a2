package dev.ambit.jenkins.effect;

import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.ledger.Entry;
import dev.ambit.jenkins.decision.Judges;
import dev.ambit.jenkins.ledger.RunLedger;
import dev.ambit.jenkins.scope.AppLink;
import dev.ambit.jenkins.scope.SiteRules;
import dev.ambit.wire.server.LedgerOutbox;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells the forge app what is decided on this controller, on a thread of its own. No run waits for
 * it: what the app could not be told now it is told later, also after a restart.
 */
final class AppReports {

  private static final Logger LOG = Logger.getLogger(AppReports.class.getName());
  private static final int AGAIN_SECONDS = 20;
  private static final ScheduledThreadPoolExecutor THREAD = thread();

  private static volatile @Nullable String trouble;

  private AppReports() {}

  /** Begins to tell what is left from before. */
  static void begin() {
    var unused =
        THREAD.scheduleWithFixedDelay(
            AppReports::tell, AGAIN_SECONDS, AGAIN_SECONDS, TimeUnit.SECONDS);
  }

  /** Keeps a record in the log of this controller, and has the app told of it. */
  static void keep(String body) throws IOException {
    var unused = Judges.ledger().append(body);
    THREAD.execute(AppReports::tell);
  }

  /** Why the app does not know of the last decisions; empty if it does, or there is no app. */
  static Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  private static void tell() {
    try {
      if (Judges.areSetUp()) {
        SiteRules rules = Judges.rulesInForce();
        if (rules.app().isPresent()) {
          tell(rules.app().get(), rules.site().repository());
        }
      }
      trouble = null;
    } catch (IOException | RuntimeException e) {
      note(String.valueOf(e.getMessage()));
    }
  }

  private static void tell(AppLink app, RepositoryId repository) throws IOException {
    RunLedger ledger = Judges.ledger();
    LedgerOutbox outbox =
        new LedgerOutbox(app.speaker(repository), ledger, Judges.home().app().resolve("told"));
    while (outbox.tell(oldestFirst(ledger))) {
      LOG.log(Level.FINE, "ambit: told {0} what was decided", app);
    }
  }

  private static List<Entry> oldestFirst(RunLedger ledger) throws IOException {
    List<Entry> entries = new ArrayList<>(ledger.recent());
    Collections.reverse(entries);
    return entries;
  }

  private static void note(String reason) {
    if (!reason.equals(trouble)) {
      LOG.warning(() -> "ambit: the app was not told of the last decisions: " + reason);
    }
    trouble = reason;
  }

  private static ScheduledThreadPoolExecutor thread() {
    ScheduledThreadPoolExecutor one =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              Thread thread = new Thread(work, "Ambit tells the forge app");
              thread.setDaemon(true);
              return thread;
            });
    one.setRemoveOnCancelPolicy(true);
    return one;
  }
}
