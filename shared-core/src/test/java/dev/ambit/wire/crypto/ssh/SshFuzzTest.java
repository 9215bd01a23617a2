package dev.ambit.wire.crypto.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.ambit.core.facts.Signature;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;

class SshFuzzTest {

  private static final byte[] SIGNED = "signed".getBytes(StandardCharsets.UTF_8);

  @FuzzTest
  void aSignatureIsReadOrMalformed(byte[] blob) {
    try {
      assertThat(SshSignature.parse(blob)).isNotNull();
    } catch (MalformedSsh e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  @FuzzTest
  void anArmourIsCheckedAndNeverGood(byte[] text) {
    String armour = new String(text, StandardCharsets.ISO_8859_1);
    Signature checked =
        new SshSignatureChecker(AllowedSigners.NOBODY).check(armour, SIGNED, Instant.EPOCH);
    assertThat(checked.principal()).isEmpty();
  }

  @FuzzTest
  void allowedSignersAreReadOrRefusedByName(byte[] content) {
    try {
      assertThat(AllowedSigners.parse("signers", content, ZoneOffset.UTC)).isNotNull();
    } catch (InvalidAllowedSigners e) {
      assertThat(e.getMessage()).contains("signers");
    }
  }
}
