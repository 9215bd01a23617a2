package dev.ambit.git.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitEnvironmentTest {

  @TempDir Path folder;

  @Test
  void relativePathsAreTakenFromTheHooksFolder() {
    Map<String, String> variables =
        Map.of(
            "GIT_DIR", ".",
            "GIT_OBJECT_DIRECTORY", "./objects/in",
            "GIT_QUARANTINE_PATH", folder + "/./objects/in",
            "GIT_ALTERNATE_OBJECT_DIRECTORIES", "./objects");

    GitEnvironment environment = GitEnvironment.of(variables, folder);

    assertThat(environment.gitDir()).isEqualTo(folder);
    assertThat(environment.objects()).contains(folder.resolve("objects/in"));
    assertThat(environment.alternates()).containsExactly(folder.resolve("objects"));
  }

  @Test
  void alternatesMayBeQuoted() {
    assertThat(PathList.parse("/a:\"/b:\\\"c\":/d", folder))
        .containsExactly(Path.of("/a"), Path.of("/b:\"c"), Path.of("/d"));
    assertThat(PathList.parse("", folder)).isEmpty();
    assertThat(PathList.parse("::/a", folder)).containsExactly(Path.of("/a"));
  }

  @Test
  void withoutVariablesTheFolderItselfIsTheRepository() {
    assertThat(GitEnvironment.of(Map.of(), folder))
        .isEqualTo(new GitEnvironment(folder, Optional.empty(), List.of()));
  }

  @Test
  void aQuarantineThatIsNotTheObjectFolderIsAMistake() {
    Map<String, String> variables = Map.of("GIT_QUARANTINE_PATH", "objects/in");

    assertThatThrownBy(() -> GitEnvironment.of(variables, folder))
        .hasMessageContaining("GIT_OBJECT_DIRECTORY");
  }

  @Test
  void aFolderWithoutARepositoryIsUnreadable() {
    GitEnvironment nowhere = GitEnvironment.of(Map.of(), folder.resolve("none"));

    assertThatThrownBy(() -> OpenRepository.at(nowhere)).isInstanceOf(Unreadable.class);
  }
}
