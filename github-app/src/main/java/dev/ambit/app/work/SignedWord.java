package dev.ambit.app.work;

import dev.ambit.app.facts.GrantSources;
import dev.ambit.app.store.SignedRecords;
import dev.ambit.app.store.Witnessed;
import dev.ambit.core.decision.Approval;
import dev.ambit.core.provenance.Envelope;
import dev.ambit.core.provenance.GrantEvent.Kind;
import dev.ambit.wire.dsse.DsseEnvelopes;
import dev.ambit.wire.record.ApprovalJson;
import dev.ambit.wire.record.SignedApprovals;
import dev.ambit.wire.site.Site;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * People's word on decisions, signed by the keys that the app holds for them: the same record as
 * the command line's, which hooks heed and statements can prove.
 *
 * @param sources where signed records are
 * @param signers the keys
 * @param sql the database
 */
record SignedWord(GrantSources sources, Signers signers, Jdbi sql) {

  /** What people said that still counts, signed or only seen on a forge. */
  List<Approval> earlier(Site site, Instant now) {
    List<Approval> earlier =
        new ArrayList<>(
            SignedApprovals.by(site).at(now, sources.approvals(site.repository(), now)));
    earlier.addAll(new Witnessed(sql).since(now.minus(SignedApprovals.LIFE)));
    return earlier;
  }

  /**
   * Signs a person's approval, logs it and keeps it.
   *
   * @param kind what it lets pass
   * @param grant the grant that is used
   * @throws NotAllowed if the app holds no key that the site lists with the person
   */
  void give(Site site, Approval approval, Kind kind, Optional<String> grant, Instant now)
      throws NotAllowed, IOException {
    String person = approval.approver();
    String decision = approval.decision().value();
    Envelope envelope =
        signers.sign(person, ApprovalJson.PAYLOAD_TYPE, ApprovalJson.write(approval));
    if (SignedApprovals.by(site).at(now, List.of(DsseEnvelopes.write(envelope))).isEmpty()) {
      throw new NotAllowed(
          "the site file of " + site.repository() + " lists no key of the app for " + person);
    }
    GrantLog.Act act =
        new GrantLog.Act(
            site.repository(),
            SignedRecords.Kind.APPROVAL,
            List.of(kind),
            decision,
            grant,
            Optional.of(decision),
            person,
            signers.key(person).keyId(),
            envelope,
            "change " + approval.key());
    new GrantLog(sql).write(List.of(act), now);
  }
}
