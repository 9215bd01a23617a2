package dev.ambit.hooks.verify;

import dev.ambit.core.provenance.check.SignedBy;
import dev.ambit.wire.crypto.keys.VerifyingKey;
import java.util.List;

/**
 * The public keys that a verifier trusts, and for what.
 *
 * @param server keys of the server, for statements
 * @param ledger keys of the server's log of decisions
 * @param granting keys of people who may grant
 * @param approving keys of people who may approve
 */
record TrustedKeys(
    List<Held> server, List<Held> ledger, List<Held> granting, List<Held> approving) {

  /** A key, and whose it is. */
  record Held(SignedBy holder, VerifyingKey key) {}

  TrustedKeys {
    server = List.copyOf(server);
    ledger = List.copyOf(ledger);
    granting = List.copyOf(granting);
    approving = List.copyOf(approving);
  }
}
