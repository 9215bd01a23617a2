package dev.ambit.wire.crypto.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifyingKeyTest {

  @ParameterizedTest
  @CsvSource({
    "ed25519, SHA256:r9d2YEBfkxWk2BpN41NkBh8rs6ZomF/Rt5brt7xi0Rg",
    "ecdsa256, SHA256:sT9TPROyFrBfZlyz7YNHkMq6o1v5LUJas49Fa/ugGUc",
  })
  void hasTheFingerprintThatOpenSshGivesTheSameKey(String name, String fingerprint)
      throws IOException, UnusableKey {
    try (InputStream in = VerifyingKeyTest.class.getResourceAsStream(name + ".pub.pem")) {
      assertThat(in).isNotNull();
      assertThat(VerifyingKey.parse(name, in.readAllBytes()).sshFingerprint())
          .isEqualTo(fingerprint);
    }
  }
}
