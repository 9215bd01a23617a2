package dev.ambit.core.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OidTest {

  @Test
  void takesBothHashFunctions() {
    assertThat(new Oid("0".repeat(40)).isZero()).isTrue();
    assertThat(new Oid("a".repeat(64)).isZero()).isFalse();
  }

  @Test
  void refusesAnythingElse() {
    for (String text : new String[] {"", "abc", "A".repeat(40), "g".repeat(40), "a".repeat(41)}) {
      assertThatThrownBy(() -> new Oid(text)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
