package dev.ambit.wire.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

class CertificateFuzzTest {

  @FuzzTest
  void aPushCertificateIsReadOrRefusedWithAReason(byte[] raw) {
    try {
      assertThat(CertificateText.parse(new String(raw, StandardCharsets.ISO_8859_1))).isNotNull();
    } catch (IllegalArgumentException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }
}
