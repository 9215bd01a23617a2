package dev.ambit.hooks.install;

import dev.ambit.core.effect.DecisionRecord;
import dev.ambit.hooks.receive.AmbitFolder;
import dev.ambit.wire.record.DecisionLedger;
import dev.ambit.wire.site.Right;
import dev.ambit.wire.site.Site;
import dev.ambit.wire.site.SiteFile;
import dev.ambit.wire.yaml.InvalidDocument;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** Examines what the hook reads and writes: the site file, the ledger, and the clock by it. */
final class StoreChecks {

  private static final Instant BUILT = Instant.parse("2026-01-01T00:00:00Z");

  private final AmbitFolder folder;

  StoreChecks(AmbitFolder folder) {
    this.folder = folder;
  }

  List<Symptom> examine(Instant now) {
    try {
      List<DecisionRecord> decisions = DecisionLedger.decisions(folder.decisionLog());
      Symptom ledger = Symptom.well("ledger", decisions.size() + " decisions in one chain");
      return List.of(site(), ledger, clock(decisions, now));
    } catch (IOException e) {
      return List.of(site(), Symptom.trouble("ledger", folder.ledger() + ": " + e.getMessage()));
    }
  }

  private Symptom site() {
    try {
      Site site = SiteFile.read(folder.site());
      return Symptom.well(
          "site file",
          site.repository()
              + ", "
              + site.whoMay(Right.GRANT).size()
              + " may grant, "
              + site.whoMay(Right.APPROVE).size()
              + " may approve");
    } catch (IOException | InvalidDocument e) {
      return Symptom.trouble("site file", String.valueOf(e.getMessage()));
    }
  }

  private static Symptom clock(List<DecisionRecord> decisions, Instant now) {
    Instant last = decisions.stream().map(DecisionRecord::at).max(Instant::compareTo).orElse(BUILT);
    return now.isBefore(last)
        ? Symptom.trouble("clock", "it is " + now + ", but something was decided at " + last)
        : Symptom.well("clock", now.toString());
  }
}
