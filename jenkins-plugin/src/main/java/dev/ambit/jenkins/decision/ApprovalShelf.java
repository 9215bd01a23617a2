package dev.ambit.jenkins.decision;

import dev.ambit.core.decision.Approval;
import dev.ambit.core.provenance.Envelope;
import dev.ambit.core.provenance.Signer;
import dev.ambit.core.provenance.Verifier;
import dev.ambit.wire.dsse.DsseEnvelopes;
import dev.ambit.wire.dsse.InvalidEnvelope;
import dev.ambit.wire.record.ApprovalJson;
import dev.ambit.wire.record.SignedApprovals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The approvals that people gave on Jenkins' pages, one file each. Jenkins itself signs them: it
 * authenticated the person. What is not signed by it counts for nothing.
 */
public final class ApprovalShelf {

  private static final int MOST_FILES = 10_000;

  private final Path folder;
  private final Signer signer;
  private final Verifier verifier;

  /**
   * The approvals in a folder.
   *
   * @param folder where; it may not exist yet
   * @param signer Jenkins' own key
   * @param verifier the same key's public half
   */
  public ApprovalShelf(Path folder, Signer signer, Verifier verifier) {
    this.folder = folder;
    this.signer = signer;
    this.verifier = verifier;
  }

  /**
   * Keeps an approval; when this returns it is on disk.
   *
   * @throws IOException if it could not be kept
   */
  public void add(Approval approval) throws IOException {
    Files.createDirectories(folder);
    Envelope envelope =
        DsseEnvelopes.sign(ApprovalJson.PAYLOAD_TYPE, ApprovalJson.write(approval), signer);
    Path part = Files.createTempFile(folder, "approval", ".part");
    Files.write(part, DsseEnvelopes.write(envelope));
    String name = approval.decision() + "-" + Integer.toHexString(approval.approver().hashCode());
    Files.move(part, folder.resolve(name + ".json"), StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * The approvals that hold at {@code now}.
   *
   * @throws IOException if the folder cannot be read
   */
  public List<Approval> at(Instant now) throws IOException {
    List<Approval> approvals = new ArrayList<>();
    for (Path file : files()) {
      read(Files.readAllBytes(file))
          .filter(approval -> SignedApprovals.isFresh(approval, now))
          .ifPresent(approvals::add);
    }
    return List.copyOf(approvals);
  }

  private Optional<Approval> read(byte[] content) {
    try {
      Envelope envelope = DsseEnvelopes.read(content);
      return envelope.payloadType().equals(ApprovalJson.PAYLOAD_TYPE)
              && !DsseEnvelopes.signers(envelope, List.of(verifier)).isEmpty()
          ? Optional.of(ApprovalJson.read(envelope.body()))
          : Optional.empty();
    } catch (InvalidEnvelope | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private List<Path> files() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .limit(MOST_FILES)
          .toList();
    }
  }
}
