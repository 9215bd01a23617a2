package dev.ambit.app.store;

import dev.ambit.core.decision.ChangeKey;
import dev.ambit.core.provenance.RunRecord;
import dev.ambit.wire.grant.GrantDigest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where records about runs are told.
 *
 * @param source the name of the token that reports
 * @param ledger the name of the copied log
 * @param controller the hash of the log's first entry: the same for one controller, whatever token
 *     it reports with
 */
public record RunOrigin(String source, String ledger, String controller) {

  /** Which run a record is about, as a digest; the same through the whole life of the run. */
  String thing(RunRecord run) {
    Optional<String> change = run.key().map(ChangeKey::sha256);
    String own =
        run.queue()
            .map(number -> "queue " + number)
            .or(() -> change.map(key -> "change " + key))
            .orElseGet(() -> "decision " + run.id());
    String thing = String.join("\n", controller, run.repository(), own, run.job());
    return GrantDigest.of(thing.getBytes(StandardCharsets.UTF_8));
  }
}
