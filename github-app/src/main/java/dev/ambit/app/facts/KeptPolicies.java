package dev.ambit.app.facts;

import dev.ambit.git.files.FilesRef;
import dev.ambit.wire.policy.PolicyInForce;
import dev.ambit.wire.provenance.AttestationPaths;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The policies that decisions stood on, kept beside the attestations of a mirror: whoever gets
 * these can read them.
 *
 * @param mirror the git folder
 */
record KeptPolicies(Path mirror) {

  /** Keeps a policy's sources, unless they are kept already. */
  void keep(PolicyInForce inForce, Instant at) throws IOException {
    FilesRef ref = FilesRef.at(mirror, AttestationPaths.REF);
    String path = AttestationPaths.policy(inForce.policy().digest());
    if (ref.file(path).isEmpty()) {
      byte[] source = inForce.source().getBytes(StandardCharsets.UTF_8);
      ref.add(new FilesRef.Addition(Map.of(path, source), List.of(), "Keep a policy", at));
    }
  }
}
