package dev.ambit.wire.provenance;

import dev.ambit.core.provenance.MergeProvenance;
import dev.ambit.wire.dsse.DsseEnvelopes;
import dev.ambit.wire.dsse.InvalidEnvelope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is attested of landed commits, without a look at signatures: for telling, not for proof. */
public final class LandedStatements {

  private LandedStatements() {}

  /**
   * Those among files of statements of any kind.
   *
   * @param files envelopes, by their path
   * @throws IllegalArgumentException if a file is no statement; the message names it
   */
  public static List<MergeProvenance> in(Map<String, byte[]> files) {
    List<MergeProvenance> landed = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      try {
        byte[] payload = DsseEnvelopes.read(file.getValue()).body();
        if (StatementType.predicateType(payload).equals(MergeProvenance.PREDICATE_TYPE)) {
          landed.add(MergeProvenanceReader.read(payload));
        }
      } catch (InvalidEnvelope | IllegalArgumentException e) {
        throw new IllegalArgumentException(
            file.getKey() + " is no statement: " + e.getMessage(), e);
      }
    }
    return List.copyOf(landed);
  }
}
