package dev.ambit.wire.checkpoint;

import dev.ambit.core.ledger.Checkpoint;
import dev.ambit.core.ledger.Entry;
import dev.ambit.core.ledger.MerkleFrontier;
import dev.ambit.core.ledger.MerkleTree;
import dev.ambit.core.provenance.LedgerPlace;
import dev.ambit.core.provenance.Signer;
import dev.ambit.wire.record.EntryLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All entries of a log, with the checkpoint that was signed over just them. For one thread. */
public final class ProvenEntries {

  private final List<Entry> entries;
  private final SignedCheckpoint checkpoint;
  private @Nullable MerkleTree tree;

  /**
   * @param entries the entries from the first on; at least as many as the checkpoint has
   */
  public ProvenEntries(List<Entry> entries, SignedCheckpoint checkpoint) {
    this.entries = List.copyOf(entries);
    this.checkpoint = checkpoint;
  }

  /** Signs the entries of a whole log. */
  public static ProvenEntries sealed(List<Entry> entries, NoteKey key, Signer signer) {
    MerkleFrontier grown = MerkleFrontier.EMPTY;
    for (Entry entry : entries) {
      grown = grown.with(EntryLine.bytes(entry));
    }
    return new ProvenEntries(
        entries, SignedCheckpoint.of(Checkpoint.of(key.name(), grown), key, signer));
  }

  /** The entry at a place. */
  public Entry at(LedgerPlace place) {
    return entries.get((int) place.sequence());
  }

  /** Proves that the entry at a place stands in the signed log. */
  public TlogProof proof(LedgerPlace place) {
    return new TlogProof(
        tree().inclusion(place.sequence(), checkpoint.checkpoint().size()), checkpoint);
  }

  /** Most who read a log prove nothing with it. */
  private MerkleTree tree() {
    if (tree == null) {
      MerkleTree grown = new MerkleTree();
      entries.forEach(entry -> grown.add(EntryLine.bytes(entry)));
      tree = grown;
    }
    return tree;
  }
}
