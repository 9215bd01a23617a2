package dev.ambit.hooks.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.event.Oid;
import dev.ambit.hooks.keys.ServerKeys;
import dev.ambit.hooks.provenance.AttestationTree;
import dev.ambit.hooks.provenance.Office;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A proof that lacks something is not mended by saying less. A seed for each round. */
class StatementLeftOutTest {

  private static final int ROUNDS = Integer.getInteger("ambit.rounds", 100);

  @TempDir private static Path folder;
  private static Oid merge;
  private static Path clone;
  private static Reissue reissue;
  private static TrustedKeys keys;
  private static Map<String, byte[]> whole;
  private static List<String> evidence;

  @BeforeAll
  static void mergeAnAgentsChange() throws Exception {
    Office office = Office.open(folder);
    office.grant();
    office.agentWorks();
    merge = office.aliceMerges();
    clone = office.auditorsClone();
    ServerKeys server = ServerKeys.in(office.bare().resolve("ambit"));
    reissue = new Reissue(merge, server.signer(ServerKeys.Role.ATTESTATION));
    keys = TrustedKeyFiles.read(folder.resolve("trusted"));
    Tampering files = Tampering.of(clone);
    whole = files.all();
    evidence =
        files.filesThatProve(merge).stream()
            .filter(path -> !path.startsWith(AttestationTree.folder(merge)))
            .toList();
  }

  @Test
  void theServersOwnKeySavesNoProofThatLacksEvidence() throws Exception {
    for (long seed = 0; seed < ROUNDS; seed++) {
      Random random = new Random(seed);
      Map<String, byte[]> files = new TreeMap<>(whole);
      String gone = evidence.get(random.nextInt(evidence.size()));
      files.remove(gone);
      String unsaid = reissue.without(files, random);
      assertThat(isProven(files))
          .as("seed %d without %s, saying nothing of %s", seed, gone, unsaid)
          .isFalse();
    }
  }

  @Test
  void aStatementThatIsSignedAnewAsItWasIsProven() throws Exception {
    Map<String, byte[]> files = new TreeMap<>(whole);
    reissue.asItWas(files);
    assertThat(files.keySet()).isEqualTo(whole.keySet());
    assertThat(isProven(files)).isTrue();
  }

  private static boolean isProven(Map<String, byte[]> files) throws IOException {
    try (ProofReading reading =
        ProofReading.open(clone, path -> Reissue.under(files, path), keys)) {
      return Verdict.of(merge, reading.find(merge)).isProven();
    }
  }
}
