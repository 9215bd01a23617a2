package dev.ambit.hooks.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ambit.hooks.install.BareRepository.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallTest {

  @TempDir private Path folder;
  private BareRepository repository;
  private Path site;

  @BeforeEach
  void makeRepository() throws IOException {
    repository = BareRepository.in(folder);
    site = BareRepository.site(folder);
  }

  @Test
  void aPersonsPushPassesAndIsRecordedTwice() throws IOException {
    assertThat(repository.install(site).exit()).isZero();
    Answer pushed = repository.push("a.txt", "a\n", "refs/heads/main");
    assertThat(pushed.text()).contains("ambit: push allowed", "\"decision\":\"allow\"");
    assertThat(pushed.exit()).isZero();
    assertThat(Files.readAllLines(repository.path.resolve("ambit/ledger/decisions.jsonl")))
        .hasSize(2)
        .satisfies(lines -> assertThat(lines.get(1)).contains("\"type\":\"landed\""));
  }

  @Test
  void aPushToAnAmbitRefIsRefused() throws IOException {
    repository.install(site);
    Answer pushed = repository.push("a.txt", "a\n", "refs/ambit/attestations");
    assertThat(pushed.exit()).isNotZero();
    assertThat(pushed.text()).contains("ambit: push denied", "[ref/reserved]");
  }

  @Test
  void uninstallRestoresEveryByteAndMode() throws IOException {
    Path hook = repository.path.resolve("hooks/pre-receive");
    Files.writeString(hook, "#!/bin/sh\nexit 0\n");
    Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwx--x---"));
    repository.git().must("config", "receive.fsckObjects", "false");
    Map<String, String> before = repository.files();
    assertThat(repository.install(site).exit()).isZero();
    assertThat(repository.install(site).exit()).isZero();
    assertThat(repository.files()).isNotEqualTo(before);
    assertThat(BareRepository.ambit("uninstall", repository.path.toString()).exit()).isZero();
    assertThat(repository.files()).isEqualTo(before);
  }

  @Test
  void uninstallKeepsSettingsThatSomebodyChangedSince() throws IOException {
    repository.install(site);
    repository.git().must("config", "receive.maxInputSize", "1g");
    repository.git().must("config", "gc.auto", "0");
    BareRepository.ambit("uninstall", repository.path.toString());
    assertThat(repository.git().setting("receive.maxInputSize")).contains("1g");
    assertThat(repository.git().setting("gc.auto")).contains("0");
    assertThat(repository.git().setting("receive.fsckObjects")).isEmpty();
  }

  @Test
  void aHookThatWasThereRunsAfterOursWithTheSameInput() throws IOException {
    Path hook = repository.path.resolve("hooks/pre-receive");
    Files.writeString(hook, "#!/bin/sh\necho \"then: $(cat)\"\nexit 1\n");
    Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
    repository.install(site);
    Answer pushed = repository.push("a.txt", "a\n", "refs/heads/main");
    assertThat(pushed.exit()).isNotZero();
    assertThat(pushed.text()).containsSubsequence("push allowed", "then: 000", "refs/heads/main");
  }

  @Test
  void installsIntoTheFolderThatHooksPathNamesWithinTheRepository() throws IOException {
    Files.createDirectories(repository.path.resolve("own-hooks"));
    repository.git().must("config", "core.hooksPath", "own-hooks");
    assertThat(repository.install(site).exit()).isZero();
    assertThat(repository.path.resolve("own-hooks/pre-receive")).isExecutable();
  }

  @Test
  void refusesAHooksFolderThatOthersMayShare() throws IOException {
    repository.git().must("config", "core.hooksPath", folder.toString());
    Answer answer = repository.install(site);
    assertThat(answer.exit()).isEqualTo(2);
    assertThat(answer.text()).contains("git config core.hooksPath hooks");
  }

  @Test
  void aMissingJarRefusesEveryPush() throws IOException {
    repository.install(site);
    Files.delete(repository.path.resolve("ambit/lib/ambit.jar"));
    Answer pushed = repository.push("a.txt", "a\n", "refs/heads/main");
    assertThat(pushed.exit()).isNotZero();
    assertThat(pushed.text()).contains("there is no jar at");
  }

  @Test
  void aBrokenSiteFileRefusesEveryPushWithItsPlace() throws IOException {
    repository.install(site);
    Files.writeString(repository.path.resolve("ambit/site.yaml"), "version: 2\n");
    Answer pushed = repository.push("a.txt", "a\n", "refs/heads/main");
    assertThat(pushed.exit()).isNotZero();
    assertThat(pushed.text()).contains("site.yaml:1:10:", "fault on the server");
  }

  @Test
  void aStepThatFailsTakesTheEarlierOnesBack() throws IOException {
    Path first = folder.resolve("first");
    Step fails = new MoveFile(folder.resolve("missing"), folder.resolve("to"));
    assertThatThrownBy(() -> Steps.apply(List.of(PutFile.readable(first, new byte[] {1}), fails)))
        .isInstanceOf(IOException.class);
    assertThat(first).doesNotExist();
  }

  @Test
  void aDryRunChangesNothing() throws IOException {
    Map<String, String> before = repository.files();
    Answer answer =
        BareRepository.ambit(
            "install", repository.path.toString(), "--site", site.toString(), "--dry-run");
    assertThat(answer.text()).contains("would set receive.fsckObjects = true", "a new secret");
    assertThat(repository.files()).isEqualTo(before);
    assertThat(repository.path.resolve("ambit")).doesNotExist();
  }

  @Test
  void refusesWhatIsNoBareRepository() throws IOException {
    Path plain = Files.createDirectory(folder.resolve("plain"));
    assertThat(BareRepository.ambit("install", plain.toString()).exit()).isEqualTo(2);
    assertThat(BareRepository.ambit("install", folder.resolve("clone").toString()).text())
        .contains("is not a bare repository");
  }
}
