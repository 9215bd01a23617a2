package dev.ambit.wire.provenance;

import dev.ambit.core.decision.DecisionId;
import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RefName;
import dev.ambit.wire.grant.GrantDigest;

/** Where everything lies in the tree of {@code refs/ambit/attestations}. */
public final class AttestationPaths {

  /** The ref. */
  public static final RefName REF = new RefName("refs/ambit/attestations");

  private static final int FAN_OUT = 2;

  private AttestationPaths() {}

  /** Where the statements about a commit lie. */
  public static String folder(Oid commit) {
    String hex = commit.hex();
    return "commits/" + hex.substring(0, FAN_OUT) + "/" + hex.substring(FAN_OUT);
  }

  /** Where a statement lies. */
  public static String statement(Oid commit, byte[] payload) {
    return folder(commit) + "/" + GrantDigest.of(payload) + ".json";
  }

  /** Where a signed grant lies. */
  public static String grant(String digest) {
    return "grants/" + digest + ".json";
  }

  /** Where a signed approval lies. */
  public static String approval(String digest) {
    return "approvals/" + digest + ".json";
  }

  /** Where a policy's sources lie. */
  public static String policy(String digest) {
    return "policies/" + digest;
  }

  /** Where a decision's entry of the ledger lies. */
  public static String decision(DecisionId id) {
    return "decisions/" + id + ".json";
  }

  /** Where the proof lies that a decision's entry stands in the ledger. */
  public static String proof(DecisionId id) {
    return "decisions/" + id + ".tlog-proof";
  }
}
