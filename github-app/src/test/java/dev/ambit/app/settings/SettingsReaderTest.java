package dev.ambit.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {

  @TempDir private Path folder;

  @Test
  void nothingNeedsToBeSet() throws InvalidSettings {
    Settings settings = SettingsReader.read(Map.of("AMBIT_HOME", folder.toString()));
    assertThat(settings.bind()).isEqualTo("127.0.0.1");
    assertThat(settings.port()).isEqualTo(8480);
    assertThat(settings.database().url()).startsWith("jdbc:h2:file:" + folder);
    assertThat(settings.github()).isEmpty();
  }

  @Test
  void allMistakesAreToldAtOnce() {
    assertThatThrownBy(
            () ->
                SettingsReader.read(
                    Map.of(
                        "AMBIT_PORT", "many",
                        "AMBIT_DATABASE", "jdbc:mysql://x",
                        "AMBIT_URL", "https://user:word@x.example",
                        "AMBIT_GITHUB_APP", "12",
                        "AMBIT_GITEA_TOKEN_FILE", "/nowhere")))
        .hasMessageContainingAll(
            "AMBIT_PORT",
            "AMBIT_DATABASE",
            "AMBIT_URL",
            "AMBIT_GITHUB_KEY_FILE is not set",
            "AMBIT_GITHUB_SECRET_FILE is not set",
            "AMBIT_GITEA_URL is not set",
            "AMBIT_GITEA_TOKEN_FILE names a file that cannot be read",
            "AMBIT_GITEA_SECRET_FILE is not set");
  }

  @Test
  void secretsComeFromFilesAndAreNeverShown() throws IOException, InvalidSettings {
    Path key = Files.writeString(folder.resolve("key"), "the-private-key");
    Path secret = Files.writeString(folder.resolve("secret"), "0123456789abcdef\n");
    Settings settings =
        SettingsReader.read(
            Map.of(
                "AMBIT_GITHUB_APP", "12",
                "AMBIT_GITHUB_KEY_FILE", key.toString(),
                "AMBIT_GITHUB_SECRET_FILE", secret.toString()));
    assertThat(settings.github().orElseThrow().secret()).isEqualTo("0123456789abcdef");
    assertThat(settings.toString()).doesNotContain("0123456789abcdef", "the-private-key");
  }

  @Test
  void aShortSecretIsRefused() throws IOException {
    Path key = Files.writeString(folder.resolve("key"), "the-private-key");
    Path secret = Files.writeString(folder.resolve("secret"), "short");
    assertThatThrownBy(
            () ->
                SettingsReader.read(
                    Map.of(
                        "AMBIT_GITHUB_APP", "12",
                        "AMBIT_GITHUB_KEY_FILE", key.toString(),
                        "AMBIT_GITHUB_SECRET_FILE", secret.toString())))
        .hasMessageContaining("fewer than 16 characters");
  }
}
