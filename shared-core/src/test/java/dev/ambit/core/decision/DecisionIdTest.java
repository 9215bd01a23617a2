package dev.ambit.core.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DecisionIdTest {

  private static final byte[] DIGEST = new byte[32];

  @Test
  void isAUlidOfTheTime() {
    Instant time = Instant.ofEpochMilli(1469918176385L);
    assertThat(DecisionId.of(time, DIGEST).value()).isEqualTo("01ARYZ6S410000000000000000");
  }

  @Test
  void laterIdsSortLater() {
    DecisionId early = DecisionId.of(Instant.parse("2026-11-23T09:00:00Z"), DIGEST);
    DecisionId late = DecisionId.of(Instant.parse("2026-11-23T09:00:00.001Z"), DIGEST);
    assertThat(early.value()).isLessThan(late.value());
  }

  @Test
  void differsByEachOfTheFirstEightyBits() {
    Instant now = Instant.parse("2026-11-23T09:00:00Z");
    DecisionId zero = DecisionId.of(now, DIGEST);
    for (int bit = 0; bit < 80; bit++) {
      byte[] flipped = DIGEST.clone();
      flipped[bit / 8] ^= (byte) (0x80 >> bit % 8);
      assertThat(DecisionId.of(now, flipped)).as("bit %d", bit).isNotEqualTo(zero);
    }
  }

  @Test
  void refusesWhatIsNoUlid() {
    for (String text :
        new String[] {
          "", "01ARYZ6S41", "81ARYZ6S410000000000000000", "01aryz6s410000000000000000"
        }) {
      assertThat(DecisionId.isWellFormed(text)).as(text).isFalse();
      assertThatThrownBy(() -> new DecisionId(text)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
