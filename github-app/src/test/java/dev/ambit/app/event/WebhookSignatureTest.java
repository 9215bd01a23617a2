package dev.ambit.app.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSignatureTest {

  /** The vector of GitHub's documentation on validating webhook deliveries. */
  private static final String DIGITS =
      "757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";

  private static final byte[] BODY = "Hello, World!".getBytes(StandardCharsets.UTF_8);
  private static final WebhookSignature SIGNATURE =
      WebhookSignature.of("It's a Secret to Everybody");

  @Test
  void aDeliveryOfGitHubVerifies() {
    assertThat(verifies(SignatureStyle.GITHUB, "sha256=" + DIGITS)).isTrue();
  }

  @Test
  void aDeliveryOfGiteaVerifies() {
    assertThat(verifies(SignatureStyle.GITEA, DIGITS)).isTrue();
  }

  @Test
  void theBytesCountAsTheyCame() {
    byte[] body = "{\"name\":\"Größe\"}\n".getBytes(StandardCharsets.UTF_8);
    String signature = "bb8b29defc28c29af8fc6da00da90d061608d4a640e4b6722af6403f129feb8c";
    assertThat(SIGNATURE.verifies(body, SignatureStyle.GITEA, Optional.of(signature))).isTrue();
    byte[] trimmed = "{\"name\":\"Größe\"}".getBytes(StandardCharsets.UTF_8);
    assertThat(SIGNATURE.verifies(trimmed, SignatureStyle.GITEA, Optional.of(signature))).isFalse();
  }

  @Test
  void anotherSecretDoesNotVerify() {
    assertThat(
            WebhookSignature.of("another secret of length")
                .verifies(BODY, SignatureStyle.GITEA, Optional.of(DIGITS)))
        .isFalse();
  }

  @Test
  void aMissingHeaderDoesNotVerify() {
    assertThat(SIGNATURE.verifies(BODY, SignatureStyle.GITHUB, Optional.empty())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "sha256=",
        "sha",
        DIGITS,
        "sha1=" + DIGITS,
        "SHA256=" + DIGITS,
        "sha256=" + DIGITS + "00",
        "sha256= " + DIGITS,
        "sha256=857107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17",
        "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e1z"
      })
  void aHeaderInAnyOtherFormDoesNotVerify(String header) {
    assertThat(verifies(SignatureStyle.GITHUB, header)).isFalse();
  }

  @Test
  void aPrefixIsNotPartOfGiteasStyle() {
    assertThat(verifies(SignatureStyle.GITEA, "sha256=" + DIGITS)).isFalse();
  }

  @Test
  void aShortSecretIsRefusedWithTheMend() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WebhookSignature.of("secret"))
        .withMessageContaining("openssl rand -hex 32");
  }

  private static boolean verifies(SignatureStyle style, String header) {
    return SIGNATURE.verifies(BODY, style, Optional.of(header));
  }
}
