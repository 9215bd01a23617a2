package dev.ambit.wire.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.decision.Approval;
import dev.ambit.core.decision.ChangeKey;
import dev.ambit.core.decision.DecisionId;
import dev.ambit.core.generated.Choice;
import dev.ambit.core.generated.LeftOut;
import dev.ambit.wire.crypto.keys.KeyFolder;
import dev.ambit.wire.crypto.keys.KeyType;
import dev.ambit.wire.crypto.keys.SigningKey;
import dev.ambit.wire.dsse.DsseEnvelopes;
import dev.ambit.wire.site.Site;
import dev.ambit.wire.site.SiteFolder;
import dev.ambit.wire.site.SiteReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An approval without one of its fields, whoever left it out. A seed for each round. */
class ApprovalLeftOutPropertiesTest {

  private static final int ROUNDS = Integer.getInteger("ambit.rounds", 100);
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final String PEOPLE =
      """
      version: 1
      host: git.example.com
      repository: payments/checkout
      people:
        - { id: finn@example.com, principals: ["git:finn"], keys: [keys/finn.pub.pem], may: [approve] }
      policy: { profile: balanced }
      """;

  @TempDir private static Path folder;
  private static SigningKey finn;
  private static Site site;

  @BeforeAll
  static void finnMayApprove() throws Exception {
    KeyFolder keys = new KeyFolder(folder);
    keys.create("finn", KeyType.ED25519);
    finn = keys.signer("finn");
    String pem = Files.readString(folder.resolve("finn.pub.pem"));
    site =
        SiteReader.read(
            "site.yaml",
            PEOPLE.getBytes(StandardCharsets.UTF_8),
            new SiteFolder(Map.of("keys/finn.pub.pem", pem)));
  }

  @Test
  void whatItsApproverLeavesOutMakesItNoApproval() throws Exception {
    for (long seed = 0; seed < ROUNDS; seed++) {
      Approval approval = approval(Choice.by(seed));
      assertThat(counting(signed(ApprovalJson.write(approval)))).containsExactly(approval);
      for (LeftOut less : LeftOut.of(ApprovalJson.write(approval))) {
        assertThat(counting(signed(less.json().getBytes(StandardCharsets.UTF_8))))
            .as("seed %d without %s", seed, less.place())
            .isEmpty();
      }
    }
  }

  @Test
  void whatIsLeftOutOfItsEnvelopeMakesItNoOtherApproval() throws Exception {
    for (long seed = 0; seed < ROUNDS; seed++) {
      Approval approval = approval(Choice.by(seed));
      for (LeftOut less : LeftOut.of(signed(ApprovalJson.write(approval)))) {
        List<Approval> counting = counting(less.json().getBytes(StandardCharsets.UTF_8));
        boolean onlyAName = less.isIn("/signatures/0/keyid");
        assertThat(counting)
            .as("seed %d without %s", seed, less.place())
            .isEqualTo(onlyAName ? List.of(approval) : List.of());
      }
    }
  }

  private static List<Approval> counting(byte[] envelope) {
    return SignedApprovals.by(site).at(NOW, List.of(envelope));
  }

  private static byte[] signed(byte[] payload) {
    return DsseEnvelopes.write(DsseEnvelopes.sign(ApprovalJson.PAYLOAD_TYPE, payload, finn));
  }

  private static Approval approval(Choice choice) {
    byte[] digest = new byte[32];
    choice.random().nextBytes(digest);
    Instant at = NOW.minusSeconds(choice.below(80_000));
    return new Approval(
        new ChangeKey(HexFormat.of().formatHex(digest)),
        DecisionId.of(at, digest),
        "finn@example.com",
        at);
  }
}
