package dev.ambit.hooks.provenance;

import dev.ambit.core.decision.DecisionId;
import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RefName;
import dev.ambit.core.provenance.LandedMove;
import dev.ambit.git.files.FilesRef;
import dev.ambit.wire.provenance.AttestationPaths;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * What {@code refs/ambit/attestations} holds: statements by commit, and beside them, each under its
 * digest or id, all that a statement names: so that a clone is enough to prove it.
 *
 * @param files the ref
 */
public record AttestationTree(FilesRef files) {

  public static final RefName REF = AttestationPaths.REF;

  /**
   * The tree in a repository.
   *
   * @throws IllegalArgumentException if there is no repository
   */
  public static AttestationTree of(Path repository) {
    return new AttestationTree(FilesRef.at(repository, REF));
  }

  /** The signed statements about a commit, by path. */
  public Map<String, byte[]> statements(Oid commit) throws IOException {
    return files.under(folder(commit));
  }

  /** The marks of the moves that are wholly attested. */
  Set<String> attested() throws IOException {
    return files.names("moves");
  }

  /** Where the statements about a commit lie. */
  public static String folder(Oid commit) {
    return AttestationPaths.folder(commit);
  }

  /** Where a signed grant lies. */
  public static String grant(String digest) {
    return AttestationPaths.grant(digest);
  }

  /** Where a signed approval lies. */
  public static String approval(String digest) {
    return AttestationPaths.approval(digest);
  }

  /** Where a policy's sources lie. */
  public static String policy(String digest) {
    return AttestationPaths.policy(digest);
  }

  /** Where a decision's entry of the ledger lies. */
  public static String decision(DecisionId id) {
    return AttestationPaths.decision(id);
  }

  /** Where the proof lies that a decision's entry stands in the ledger. */
  public static String proof(DecisionId id) {
    return AttestationPaths.proof(id);
  }

  /** The mark of a move. */
  static String mark(LandedMove move) {
    int index = move.landing().refs().indexOf(move.update());
    return move.landing().place().hash() + "-" + index + ".json";
  }
}
