package dev.ambit.hooks.chain;

import dev.ambit.core.provenance.GrantEvent;
import dev.ambit.core.provenance.MergeProvenance;
import dev.ambit.core.provenance.RunRecord;
import dev.ambit.core.provenance.chain.ChainRecords;
import dev.ambit.git.files.FilesRef;
import dev.ambit.hooks.WrongInput;
import dev.ambit.hooks.ledger.LogKind;
import dev.ambit.hooks.ledger.LogText;
import dev.ambit.hooks.provenance.AttestationTree;
import dev.ambit.hooks.provenance.Attesting;
import dev.ambit.hooks.receive.AmbitFolder;
import dev.ambit.hooks.receive.GuardedSite;
import dev.ambit.hooks.receive.SiteStores;
import dev.ambit.wire.dsse.DsseEnvelopes;
import dev.ambit.wire.dsse.InvalidEnvelope;
import dev.ambit.wire.grant.JoinedGrants;
import dev.ambit.wire.grant.SiteGrants;
import dev.ambit.wire.provenance.MergeProvenanceReader;
import dev.ambit.wire.provenance.StatementType;
import dev.ambit.wire.record.GrantEventJson;
import dev.ambit.wire.record.RunRecordJson;
import dev.ambit.wire.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads what chains are made of from a guarded repository. */
final class ChainReading {

  private ChainReading() {}

  /**
   * Reads them.
   *
   * @param runs logs of runs, copied from build servers
   */
  static ChainRecords read(AmbitFolder folder, List<Path> runs) throws IOException {
    Site site = GuardedSite.of(folder);
    Attesting attesting = Attesting.in(folder, site, Clock.systemUTC());
    Attesting.Outstanding outstanding = attesting.look();
    return new ChainRecords(
        outstanding.recorded().history(),
        outstanding.all(),
        outstanding.moves(),
        landed(folder),
        SiteGrants.signed(new JoinedGrants(SiteStores.of(site, folder, folder.repository())), site),
        events(folder),
        runs(runs),
        site.grants().server().isPresent());
  }

  private static List<GrantEvent> events(AmbitFolder folder) throws IOException {
    List<GrantEvent> events = new ArrayList<>();
    LogText.read(
        folder.files(LogKind.GRANTS).log(),
        (entry, tree) -> GrantEventJson.read(entry.body()).ifPresent(events::add));
    return events;
  }

  private static List<RunRecord> runs(List<Path> logs) throws IOException {
    List<RunRecord> runs = new ArrayList<>();
    for (Path log : logs) {
      if (!Files.isReadable(log)) {
        throw new WrongInput("there is no " + log + ": copy runs.jsonl from the build server");
      }
      LogText.read(log, (entry, tree) -> RunRecordJson.read(entry.body()).ifPresent(runs::add));
    }
    return runs;
  }

  private static List<MergeProvenance> landed(AmbitFolder folder) throws IOException {
    List<MergeProvenance> landed = new ArrayList<>();
    FilesRef files = FilesRef.at(folder.repository(), AttestationTree.REF);
    for (Map.Entry<String, byte[]> file : files.under("commits").entrySet()) {
      try {
        byte[] payload = DsseEnvelopes.read(file.getValue()).body();
        if (StatementType.predicateType(payload).equals(MergeProvenance.PREDICATE_TYPE)) {
          landed.add(MergeProvenanceReader.read(payload));
        }
      } catch (InvalidEnvelope | IllegalArgumentException e) {
        throw new IOException(
            AttestationTree.REF + ":" + file.getKey() + " is no statement: " + e.getMessage(), e);
      }
    }
    return landed;
  }
}
