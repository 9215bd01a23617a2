package dev.ambit.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every proof about every small tree holds, and no other does. */
class MerkleTreeTest {

  private static final int LINES = 34;
  private static final String LOG = "log.example.com";

  private final MerkleTree tree = new MerkleTree();
  private final List<Checkpoint> signed = new ArrayList<>();

  MerkleTreeTest() {
    MerkleFrontier frontier = MerkleFrontier.EMPTY;
    signed.add(Checkpoint.of(LOG, frontier));
    for (int i = 0; i < LINES; i++) {
      tree.add(line(i));
      frontier = frontier.with(line(i));
      signed.add(Checkpoint.of(LOG, frontier));
    }
  }

  private static byte[] line(int i) {
    return ("line " + i).getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void everyLineIsProvenInEveryTreeThatHoldsIt() {
    for (int size = 1; size <= LINES; size++) {
      for (int i = 0; i < size; i++) {
        InclusionProof proof = tree.inclusion(i, size);
        assertThat(proof.holds(line(i), signed.get(size))).as("%d of %d", i, size).isTrue();
        assertThat(proof.holds(line(i + 1), signed.get(size))).isFalse();
        for (int other = 0; other <= LINES; other++) {
          if (other != size) {
            assertThat(proof.holds(line(i), signed.get(other)))
                .as("%d of %d in %d", i, size, other)
                .isFalse();
          }
        }
      }
    }
  }

  @Test
  void aLineIsProvenAtItsOwnPlaceOnly() {
    for (int i = 0; i < LINES; i++) {
      List<String> path = tree.inclusion(i, LINES).path();
      for (int j = -1; j <= LINES; j++) {
        assertThat(new InclusionProof(j, path).holds(line(i), signed.get(LINES))).isEqualTo(i == j);
      }
    }
  }

  @Test
  void everyTreeIsProvenToBeginWithEveryEarlierOne() {
    for (int after = 0; after <= LINES; after++) {
      for (int before = 0; before <= after; before++) {
        ConsistencyProof proof = tree.consistency(before, after);
        assertThat(proof.holds(signed.get(before), signed.get(after)))
            .as("%d in %d", before, after)
            .isTrue();
        assertThat(proof.holds(forged(signed.get(before)), signed.get(after))).isFalse();
        if (before > 0) {
          assertThat(proof.holds(signed.get(before), forged(signed.get(after)))).isFalse();
        }
      }
    }
  }

  @Test
  void aLongerOrShorterProofProvesNothing() {
    for (int after = 2; after <= LINES; after++) {
      for (int before = 1; before < after; before++) {
        List<String> path = tree.consistency(before, after).path();
        List<String> longer =
            Stream.concat(path.stream(), Stream.of(signed.get(1).root())).toList();
        List<String> shorter = path.subList(0, path.size() - 1);
        for (List<String> wrong : List.of(longer, shorter)) {
          assertThat(new ConsistencyProof(wrong).holds(signed.get(before), signed.get(after)))
              .isFalse();
        }
      }
    }
  }

  @Test
  void aLogThatWasCutOrIsAnotherDoesNotFollow() {
    ConsistencyProof proof = tree.consistency(3, 8);
    assertThat(proof.holds(signed.get(8), signed.get(3))).isFalse();
    Checkpoint other = new Checkpoint("other.example.com", 3, signed.get(3).root());
    assertThat(proof.holds(other, signed.get(8))).isFalse();
  }

  /** The example of RFC 6962, section 2.1.3: how many hashes prove what about seven leaves. */
  @Test
  void provesAsTheExampleOfTheStandard() {
    assertThat(tree.inclusion(0, 7).path()).hasSize(3);
    assertThat(tree.inclusion(3, 7).path()).hasSize(3);
    assertThat(tree.inclusion(4, 7).path()).hasSize(3);
    assertThat(tree.inclusion(6, 7).path()).hasSize(2);
    assertThat(tree.consistency(3, 7).path()).hasSize(4);
    assertThat(tree.consistency(4, 7).path()).hasSize(1);
    assertThat(tree.consistency(6, 7).path()).hasSize(3);
  }

  @Test
  void whatIsNotThereIsNotProven() {
    assertThatThrownBy(() -> tree.inclusion(LINES, LINES)).hasMessageContaining("no line 34");
    assertThatThrownBy(() -> tree.consistency(3, LINES + 1)).hasMessageContaining("no trees");
  }

  private static Checkpoint forged(Checkpoint one) {
    byte[] root = Base64.getDecoder().decode(one.root());
    root[7] ^= 1;
    return new Checkpoint(one.origin(), one.size(), Base64.getEncoder().encodeToString(root));
  }
}
