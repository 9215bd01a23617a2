package dev.ambit.wire.crypto.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KnownToHoldTest {

  private final KnownToHold known = new KnownToHold();
  private final AtomicInteger checks = new AtomicInteger();

  private boolean ask(String key, String message, String signature, boolean truth) {
    return known.holds(
        key.getBytes(US_ASCII),
        message.getBytes(US_ASCII),
        signature.getBytes(US_ASCII),
        () -> {
          checks.incrementAndGet();
          return truth;
        });
  }

  @Test
  void whatHoldsIsCheckedOnce() {
    assertThat(ask("key", "message", "signature", true)).isTrue();
    assertThat(ask("key", "message", "signature", false)).isTrue();
    assertThat(checks).hasValue(1);
  }

  @Test
  void whatDoesNotHoldIsCheckedEachTime() {
    assertThat(ask("key", "message", "signature", false)).isFalse();
    assertThat(ask("key", "message", "signature", true)).isTrue();
  }

  @Test
  void anotherKeyMessageOrSignatureIsAnotherQuestion() {
    ask("key", "message", "signature", true);
    assertThat(ask("yek", "message", "signature", false)).isFalse();
    assertThat(ask("key", "messagf", "signature", false)).isFalse();
    assertThat(ask("key", "message", "signaturf", false)).isFalse();
    assertThat(ask("keym", "essage", "signature", false)).isFalse();
    assertThat(ask("key", "messages", "ignature", false)).isFalse();
  }

  @Test
  void itForgetsWhatWasLongNotAskedFor() {
    ask("key", "first", "signature", true);
    for (int i = 0; i < 1024; i++) {
      ask("key", "message " + i, "signature", true);
    }
    assertThat(ask("key", "first", "signature", false)).isFalse();
  }
}
