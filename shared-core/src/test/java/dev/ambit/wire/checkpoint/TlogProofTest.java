package dev.ambit.wire.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ambit.core.ledger.Checkpoint;
import dev.ambit.core.ledger.ConsistencyProof;
import dev.ambit.core.ledger.InclusionProof;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Proofs as C2SP writes them, in one spelling. */
class TlogProofTest {

  private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";
  private static final String HASH = "B95lDa8R83lS8n0eG+o0buTxRKQTYFi//1U8anccXmA=";
  private static final SignedCheckpoint SIGNED =
      new SignedCheckpoint(
          new Checkpoint("log.example.com", 7, ROOT),
          List.of(new SignedCheckpoint.Line("log.example.com", "Az3grlgtzPICa5OS8npV")));

  private static final String NOTE =
      "log.example.com\n7\n" + ROOT + "\n\n\u2014 log.example.com Az3grlgtzPICa5OS8npV\n";

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void anInclusionIsWrittenAndReadBack() {
    TlogProof proof = new TlogProof(new InclusionProof(4, List.of(HASH, ROOT)), SIGNED);
    assertThat(new String(proof.bytes(), StandardCharsets.UTF_8))
        .isEqualTo("c2sp.org/tlog-proof@v1\nindex 4\n" + HASH + "\n" + ROOT + "\n\n" + NOTE);
    assertThat(TlogProof.read(proof.bytes())).isEqualTo(proof);
  }

  @Test
  void theOnlyLineOfALogNeedsNoHashes() {
    TlogProof proof = new TlogProof(new InclusionProof(0, List.of()), SIGNED);
    assertThat(TlogProof.read(proof.bytes())).isEqualTo(proof);
  }

  @Test
  void aGrownLogIsWrittenAsAWitnessReadsIt() {
    GrownLog grown = new GrownLog(3, new ConsistencyProof(List.of(HASH)), SIGNED);
    assertThat(new String(grown.bytes(), StandardCharsets.UTF_8))
        .isEqualTo("old 3\n" + HASH + "\n\n" + NOTE);
    assertThat(GrownLog.read(grown.bytes())).isEqualTo(grown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "index 4\n\n",
        "c2sp.org/tlog-proof@v1\nindex 04\n\n",
        "c2sp.org/tlog-proof@v1\nindex -4\n\n",
        "c2sp.org/tlog-proof@v1\nextra YQ==\nindex 4\n\n",
        "c2sp.org/tlog-proof@v1\nindex 4\nB95l\n\n",
        "c2sp.org/tlog-proof@v1\nindex 4\nB95lDa8R83lS8n0eG+o0buTxRKQTYFi//1U8anccXmB=\n\n",
        "c2sp.org/tlog-proof@v1\r\nindex 4\r\n\n",
        "c2sp.org/tlog-proof@v1\nindex 4 \n\n"
      })
  void whatIsSpeltOtherwiseIsRefused(String head) {
    assertThatThrownBy(() -> TlogProof.read(bytes(head + NOTE)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
