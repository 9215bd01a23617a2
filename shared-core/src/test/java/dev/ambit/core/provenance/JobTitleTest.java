package dev.ambit.core.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobTitleTest {

  @ParameterizedTest
  @CsvSource({
    "checkout, checkout",
    "checkout/build, checkout \u00bb build",
    "checkout/agent%2FPAY-214%2Fx, checkout \u00bb agent/PAY-214/x",
    "a/b%C3%BCro, a \u00bb b\u00fcro",
    "a/100%25, a \u00bb 100%",
    "a/50%, a \u00bb 50%",
    "a/%zz%4, a \u00bb %zz%4",
    "a/$1%5C$0, a \u00bb $1\\$0",
    "a+b, a+b"
  })
  void aJobIsTitledAsItsPartsAreRead(String name, String title) {
    assertThat(JobTitle.of(name)).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource({
    "a%2Fb is outside, a%2Fb, a/b is outside",
    "ab is outside, ab, ab is outside",
  })
  void aTextTellsTheTitleInsteadOfTheName(String text, String name, String told) {
    assertThat(JobTitle.in(text, name)).isEqualTo(told);
  }
}
