package dev.ambit.hooks.install;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.hooks.install.BareRepository.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {

  @TempDir private Path folder;
  private BareRepository repository;

  @BeforeEach
  void install() throws IOException {
    repository = BareRepository.in(folder);
    assertThat(repository.install(BareRepository.site(folder)).exit()).isZero();
  }

  private Answer doctor() {
    return BareRepository.ambit("doctor", repository.path.toString());
  }

  @Test
  void findsAFreshInstallationWellAndLeavesNoRef() throws IOException {
    Answer answer = doctor();
    assertThat(answer.text()).doesNotContain("TROUBLE").contains("refused by the hook");
    assertThat(answer.exit()).isZero();
    assertThat(repository.git().must("for-each-ref")).isEmpty();
  }

  @Test
  void findsAMissingHookByFileAndByPush() throws IOException {
    Files.delete(repository.path.resolve("hooks/pre-receive"));
    Answer answer = doctor();
    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.text()).contains("is missing", "it landed: the hook does not run");
    assertThat(repository.git().must("for-each-ref")).isEmpty();
  }

  @Test
  void findsAHookThatIsNotExecutable() throws IOException {
    Path hook = repository.path.resolve("hooks/pre-receive");
    Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(doctor().text()).contains("is not executable, so git skips it");
  }

  @Test
  void findsAChangedHookAChangedJarAndAWrongSetting() throws IOException {
    Path hook = repository.path.resolve("hooks/post-receive");
    Files.writeString(hook, "# more\n", StandardOpenOption.APPEND);
    Files.write(
        repository.path.resolve("ambit/lib/ambit.jar"), new byte[1], StandardOpenOption.APPEND);
    repository.git().must("config", "receive.fsckObjects", "false");
    assertThat(doctor().text())
        .contains("was changed after the installation")
        .contains("is not the jar that was installed")
        .contains("is false, not true");
  }

  @Test
  void findsABrokenLedger() throws IOException {
    repository.push("a.txt", "a\n", "refs/heads/main");
    Files.writeString(
        repository.path.resolve("ambit/ledger/decisions.jsonl"), "{\n", StandardOpenOption.APPEND);
    assertThat(doctor().text()).contains("line 3 is no entry");
  }
}
