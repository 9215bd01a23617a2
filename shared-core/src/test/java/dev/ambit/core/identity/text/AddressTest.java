package dev.ambit.core.identity.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressTest {

  @Test
  void everyAddressOfALineIsFound() {
    assertThat(Address.in("Dana <dana@example.com> & Tool [tool@example.org](mailto:tool@x.org)!"))
        .extracting(Address::toString)
        .containsExactly("dana@example.com", "tool@example.org", "tool@x.org");
  }

  @Test
  void quotesAndBackslashesAreNoPartOfIt() {
    assertThat(Address.of("\\\"1+Bot@Users.noreply.github.com\\\"").toString())
        .isEqualTo("1+bot@users.noreply.github.com");
  }

  @Test
  void aLineOfAtSignsHasNone() {
    assertThat(Address.in("@@@ @ a@ @b")).isEmpty();
  }

  @Test
  void aNoReplyAddressNamesAnAccount() {
    assertThat(ForgeAccount.of(Address.of("7+tool[bot]@users.noreply.github.com")))
        .hasValueSatisfying(
            account -> {
              assertThat(account.id()).hasValue(7);
              assertThat(account.login()).isEqualTo("tool[bot]");
              assertThat(account.isApp()).isTrue();
            });
  }

  @Test
  void anotherAddressNamesNone() {
    assertThat(ForgeAccount.of(Address.of("7+tool@example.com"))).isEmpty();
  }
}
