package dev.ambit.app.work;

import dev.ambit.app.facts.Mirror;
import dev.ambit.core.event.RefName;
import dev.ambit.core.ledger.Entry;
import dev.ambit.core.provenance.MergeProvenance;
import dev.ambit.core.provenance.Signer;
import dev.ambit.git.files.FilesRef;
import dev.ambit.wire.checkpoint.NoteKey;
import dev.ambit.wire.checkpoint.ProvenEntries;
import dev.ambit.wire.crypto.keys.SigningKey;
import dev.ambit.wire.provenance.AttestationPaths;
import dev.ambit.wire.provenance.SignedStatements;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;

/**
 * What is done about commits that landed: signed statements, and news of what is not as reviewed.
 *
 * @param signer the app's key for attestations
 * @param logs the app's keys for its logs of decisions
 * @param version Ambit's version, for the summary
 * @param publish whether the attestations are pushed to the forge
 * @param sql the database
 */
public record LandingEffects(
    Signer signer, LogKeys logs, String version, boolean publish, Jdbi sql) {

  /** Attests and tells. */
  void carryOut(
      LandingPlace place,
      Mirror.Fetched fetched,
      RefName branch,
      List<MergeProvenance> found,
      LandedProofs proofs,
      List<Entry> ledger,
      Instant at)
      throws IOException {
    attest(place, fetched, branch, files(place, found, proofs, ledger), at);
    for (MergeProvenance provenance : found) {
      if (!provenance.mapping().holds()) {
        new DriftNews(place.forge(), place.path(), place.site(), sql).tell(branch, provenance, at);
      }
    }
  }

  private Map<String, byte[]> files(
      LandingPlace place, List<MergeProvenance> found, LandedProofs proofs, List<Entry> ledger)
      throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    SigningKey log = logs.of(place.id());
    ProvenEntries entries =
        ProvenEntries.sealed(ledger, NoteKey.ofLog("decisions", log.publicKey()), log);
    for (MergeProvenance provenance : found) {
      files.putAll(new SignedStatements(signer, version).of(provenance));
      files.putAll(proofs.files(provenance, entries));
    }
    return files;
  }

  private void attest(
      LandingPlace place,
      Mirror.Fetched fetched,
      RefName branch,
      Map<String, byte[]> files,
      Instant at)
      throws IOException {
    if (files.isEmpty()) {
      return;
    }
    FilesRef.at(place.mirror(), AttestationPaths.REF)
        .add(new FilesRef.Addition(files, List.of(), "Attest what landed on " + branch, at));
    if (publish) {
      fetched.publish(AttestationPaths.REF);
    }
  }
}
