package dev.ambit.hooks.provenance;

import dev.ambit.core.decision.Approval;
import dev.ambit.core.provenance.ApprovalProof;
import dev.ambit.core.provenance.Envelope;
import dev.ambit.wire.dsse.DsseEnvelopes;
import dev.ambit.wire.dsse.InvalidEnvelope;
import dev.ambit.wire.grant.GrantDigest;
import dev.ambit.wire.record.ApprovalJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The approvals on record. Which of them held, the decision that used them tells. */
final class ProvenApprovals {

  private static final int LARGEST = 1 << 16;

  private ProvenApprovals() {}

  static List<Proven<ApprovalProof>> in(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Proven<ApprovalProof>> approvals = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".json")).sorted().toList()) {
        if (Files.size(file) < LARGEST) {
          read(Files.readAllBytes(file)).ifPresent(approvals::add);
        }
      }
    }
    return approvals;
  }

  private static Optional<Proven<ApprovalProof>> read(byte[] json) {
    try {
      Envelope envelope = DsseEnvelopes.read(json);
      byte[] payload = envelope.body();
      Approval approval = ApprovalJson.read(payload);
      return Optional.of(
          new Proven<>(
              new ApprovalProof(
                  approval.approver(), approval.decision(), approval.at(), GrantDigest.of(payload)),
              envelope));
    } catch (InvalidEnvelope | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
