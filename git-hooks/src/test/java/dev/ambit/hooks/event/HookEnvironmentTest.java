package dev.ambit.hooks.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HookEnvironmentTest {

  @Test
  void pathsAreRelativeToWhereTheHookRuns() {
    HookEnvironment environment =
        read(
            Map.of(
                "GIT_DIR", ".",
                "GIT_OBJECT_DIRECTORY", "./objects/incoming-a1",
                "GIT_QUARANTINE_PATH", "/srv/git/checkout.git/objects/incoming-a1",
                "GIT_ALTERNATE_OBJECT_DIRECTORIES", "./objects:/srv/git/pool/objects"));
    Path quarantine = Calls.REPOSITORY.resolve("objects/incoming-a1");
    assertThat(environment.gitDirectory()).isEqualTo(Calls.REPOSITORY);
    assertThat(environment.objectDirectory()).contains(quarantine);
    assertThat(environment.quarantine()).contains(quarantine);
    assertThat(environment.alternates())
        .containsExactly(Calls.REPOSITORY.resolve("objects"), Path.of("/srv/git/pool/objects"));
  }

  @Test
  void withoutVariablesTheHookRunsInTheRepository() {
    HookEnvironment environment = read(Map.of());
    assertThat(environment.gitDirectory()).isEqualTo(Calls.REPOSITORY);
    assertThat(environment.objectDirectory()).isEmpty();
    assertThat(environment.certificate()).isEmpty();
  }

  @Test
  void readsWhatGitSaysOfACertificate() {
    HookEnvironment environment =
        read(Map.of("GIT_PUSH_CERT", Calls.ONE, "GIT_PUSH_CERT_NONCE_STATUS", "OK"));
    assertThat(environment.certificate())
        .hasValueSatisfying(
            certificate -> {
              assertThat(certificate.blob().hex()).isEqualTo(Calls.ONE);
              assertThat(certificate.nonceStatus()).isEqualTo(Optional.of("OK"));
              assertThat(certificate.status()).isEmpty();
            });
  }

  @Test
  void refusesACertificateThatIsNoObject() {
    assertThatExceptionOfType(InvalidEvent.class)
        .isThrownBy(() -> read(Map.of("GIT_PUSH_CERT", "HEAD")))
        .withMessageStartingWith("GIT_PUSH_CERT: ");
  }

  @Test
  void refusesAQuotedAlternate() {
    assertThatExceptionOfType(InvalidEvent.class)
        .isThrownBy(() -> read(Map.of("GIT_ALTERNATE_OBJECT_DIRECTORIES", "\"/srv/a\\072b\"")))
        .withMessageStartingWith("GIT_ALTERNATE_OBJECT_DIRECTORIES: holds a quoted path");
  }

  private static HookEnvironment read(Map<String, String> environment) {
    return HookEnvironment.read(Calls.of(environment));
  }
}
