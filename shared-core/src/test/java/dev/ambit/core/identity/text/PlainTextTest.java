package dev.ambit.core.identity.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

  @Test
  void plainTextIsLeftAsItIs() {
    String text = "Zeit für Tee\n\tund Kuchen";

    assertThat(PlainText.of(text)).isSameAs(text);
  }

  @Test
  void whateverEndsALineIsALineFeed() {
    assertThat(PlainText.of("a\r\nb\rc\u2028d\u2029e\u0085f\u000bg\fh"))
        .isEqualTo("a\nb\nc\nd\ne\nf\ng\nh");
  }

  @Test
  void whatNobodySeesIsLeftOut() {
    assertThat(PlainText.of("Cl\u200bau\u2060d\u00ade\ufeff \ud83d\udc69\u200d\ud83d\udcbb"))
        .isEqualTo("Claude \ud83d\udc69\ud83d\udcbb");
  }
}
