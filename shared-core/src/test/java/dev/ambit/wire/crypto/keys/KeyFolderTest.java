package dev.ambit.wire.crypto.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFolderTest {

  private static final byte[] MESSAGE = "a message".getBytes(StandardCharsets.UTF_8);

  @TempDir Path home;

  private KeyFolder folder() {
    return new KeyFolder(home.resolve("keys"));
  }

  @ParameterizedTest
  @EnumSource
  void aKeptKeySigns(KeyType type) throws Exception {
    VerifyingKey made = folder().create("dana", type);
    SigningKey key = folder().signer("dana");
    assertThat(made.verifies(MESSAGE, key.sign(MESSAGE))).isTrue();
    assertThat(key.keyId()).isEqualTo(made.keyId()).matches("SHA256:[A-Za-z0-9+/]{43}");
    assertThat(folder().list()).containsExactly(new KeyFolder.Named("dana", made));
  }

  @Test
  void privateKeysAreForTheirOwnerAlone() throws Exception {
    folder().create("dana", KeyType.ED25519);
    Path file = home.resolve("keys/dana.pem");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertThatThrownBy(() -> folder().signer("dana"))
        .isInstanceOf(UnusableKey.class)
        .hasMessageContaining("chmod 600 " + file);
  }

  @Test
  void neverOverwritesAKey() throws Exception {
    VerifyingKey first = folder().create("dana", KeyType.ED25519);
    assertThatThrownBy(() -> folder().create("dana", KeyType.P256))
        .isInstanceOf(UnusableKey.class)
        .hasMessageContaining("exists already");
    Files.delete(home.resolve("keys/dana.pub.pem"));
    assertThatThrownBy(() -> folder().create("dana", KeyType.P256))
        .hasMessageContaining("exists already");
    assertThat(first.type()).isEqualTo(KeyType.ED25519);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "../dana", "a.pub", "-x", "a b"})
  void takesPlainNamesOnly(String name) {
    assertThatThrownBy(() -> folder().create(name, KeyType.ED25519))
        .hasMessageContaining("no name for a key");
  }

  @Test
  void refusesHalvesThatDoNotBelongTogether() throws Exception {
    folder().create("dana", KeyType.ED25519);
    folder().create("mallory", KeyType.ED25519);
    Files.copy(
        home.resolve("keys/mallory.pub.pem"),
        home.resolve("keys/dana.pub.pem"),
        StandardCopyOption.REPLACE_EXISTING);
    assertThatThrownBy(() -> folder().signer("dana")).hasMessageContaining("does not belong");
  }

  @Test
  void tellsAMissingKeyWithTheMend() {
    assertThatThrownBy(() -> folder().signer("dana")).hasMessageContaining("ambit keys new");
  }

  @Test
  void anAbsentFolderHasNoKeys() throws IOException, UnusableKey {
    assertThat(folder().list()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----",
        "-----BEGIN PUBLIC KEY-----\n%\n-----END PUBLIC KEY-----",
        "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----",
        "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----",
      })
  void refusesWhatIsNoPublicKey(String pem) {
    assertThatThrownBy(
            () -> VerifyingKey.parse("dana.pub", pem.getBytes(StandardCharsets.US_ASCII)))
        .isInstanceOf(UnusableKey.class)
        .hasMessageStartingWith("dana.pub: ");
  }
}
