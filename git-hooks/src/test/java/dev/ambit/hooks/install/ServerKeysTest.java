package dev.ambit.hooks.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ambit.hooks.keys.ServerKeys;
import dev.ambit.hooks.keys.ServerKeys.Role;
import dev.ambit.hooks.receive.AmbitFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ServerKeysTest {

  private static final byte[] MESSAGE = {1, 2, 3};

  @TempDir private Path folder;
  private BareRepository repository;
  private Path site;
  private ServerKeys keys;

  @BeforeEach
  void install() throws IOException {
    repository = BareRepository.in(folder);
    site = BareRepository.site(folder);
    assertThat(repository.install(site).exit()).isZero();
    keys = AmbitFolder.of(repository.path).serverKeys();
  }

  private String doctor() {
    return BareRepository.ambit("doctor", repository.path.toString()).text();
  }

  private Path privateHalf(Role role) {
    return keys.privateFolder().resolve(role.fileName() + ".pem");
  }

  private Path publicHalf(Role role) {
    return keys.publicFolder().resolve(role.fileName() + ".pub.pem");
  }

  private static void mode(Path path, String mode) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void everyRoleSignsWithItsOwnKeyThatNobodyElseReads(Role role) throws IOException {
    byte[] signature = keys.signer(role).sign(MESSAGE);
    for (Role each : Role.values()) {
      assertThat(keys.verifier(each).verifies(MESSAGE, signature)).isEqualTo(each == role);
    }
    assertThat(Files.getPosixFilePermissions(keys.privateFolder()))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    assertThat(Files.getPosixFilePermissions(privateHalf(role)))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void installingAgainKeepsTheKeysAndMakesTheOneThatIsMissing() throws IOException {
    String before = keys.verifier(Role.DECISION_LOG).keyId();
    Files.delete(privateHalf(Role.ATTESTATION));
    Files.delete(publicHalf(Role.ATTESTATION));
    assertThatThrownBy(() -> keys.signer(Role.ATTESTATION))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("attestation is missing; run: ambit install");
    assertThat(repository.install(site).exit()).isZero();
    assertThat(keys.verifier(Role.DECISION_LOG).keyId()).isEqualTo(before);
    assertThat(keys.signer(Role.ATTESTATION).keyId()).isNotEqualTo(before);
  }

  @Test
  void uninstallKeepsTheKeysAndPurgeDoesNot() throws IOException {
    BareRepository.ambit("uninstall", repository.path.toString());
    assertThat(privateHalf(Role.GRANT_LOG)).exists();
    repository.install(site);
    BareRepository.ambit("uninstall", "--purge", repository.path.toString());
    assertThat(keys.privateFolder()).doesNotExist();
  }

  @Test
  void aKeyThatOthersMayReadSignsNothing() throws IOException {
    mode(privateHalf(Role.GRANT_LOG), "rw-r-----");
    assertThatThrownBy(() -> keys.signer(Role.GRANT_LOG)).hasMessageContaining("chmod 600");
    assertThat(doctor()).contains("TROUBLE  key grant-log", "chmod 600");
  }

  @Test
  void aFolderThatOthersMayLookIntoSignsNothing() throws IOException {
    mode(keys.privateFolder(), "rwxr-x---");
    assertThatThrownBy(() -> keys.signer(Role.GRANT_LOG)).hasMessageContaining("chmod 700");
  }

  @Test
  void halvesThatDoNotBelongTogetherSignNothingAndInstallRefuses() throws IOException {
    Files.copy(
        publicHalf(Role.GRANT_LOG),
        publicHalf(Role.DECISION_LOG),
        StandardCopyOption.REPLACE_EXISTING);
    assertThatThrownBy(() -> keys.signer(Role.DECISION_LOG))
        .hasMessageContaining("does not belong to the public key");
    assertThat(repository.install(site).exit()).isNotZero();
  }

  @Test
  void aKeyWithTwoRolesIsFound() throws IOException {
    Files.copy(
        publicHalf(Role.GRANT_LOG),
        publicHalf(Role.DECISION_LOG),
        StandardCopyOption.REPLACE_EXISTING);
    Files.copy(
        privateHalf(Role.GRANT_LOG),
        privateHalf(Role.DECISION_LOG),
        StandardCopyOption.REPLACE_EXISTING);
    mode(privateHalf(Role.DECISION_LOG), "rw-------");
    assertThat(doctor()).contains("decision-log is also a key of its role grant-log");
  }

  @Test
  void aKeyInAPersonsOrAnAgentsHandsIsFound() throws IOException {
    Path inUse = repository.path.resolve("ambit/site.yaml");
    Files.copy(publicHalf(Role.ATTESTATION), repository.path.resolve("ambit/keys/bob.pub.pem"));
    Files.writeString(
        inUse,
        Files.readString(inUse)
            .replace(
                "policy:",
                "  - { id: bob@example.com, principals: [\"git:bob\"], keys: [keys/bob.pub.pem] }\n"
                    + "policy:"));
    Files.writeString(
        inUse,
        "agents:\n  - { agent: claude, principals: [\"ssh:%s\"], operator: alice@example.com }\n"
            .formatted(keys.verifier(Role.GRANT_LOG).sshFingerprint()),
        StandardOpenOption.APPEND);
    assertThat(doctor())
        .contains("attestation is also a key of bob@example.com")
        .contains("grant-log is also a key of claude");
  }
}
