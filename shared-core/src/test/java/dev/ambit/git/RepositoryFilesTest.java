package dev.ambit.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RefName;
import dev.ambit.core.facts.RepoPath;
import dev.ambit.git.store.GitEnvironment;
import dev.ambit.git.store.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoryFilesTest {

  private static final RepoPath POLICY = RepoPath.of(".ambit/policy.yaml");

  @TempDir Path folder;
  private GitRepo repo;

  @BeforeEach
  void startARepository() {
    repo = GitRepo.create(folder);
    repo.write(".ambit/policy.yaml", "version: 1\n").commit("policy");
  }

  @Test
  void aFileIsReadAsTheRefHoldsIt() throws Unreadable {
    repo.write(".ambit/policy.yaml", "changed in the work tree\n");

    try (RepositoryFiles files = open()) {
      Oid commit = files.commit(new RefName("refs/heads/main")).orElseThrow();
      assertThat(files.file(commit, POLICY)).contains("version: 1\n".getBytes(UTF_8));
      assertThat(files.file(commit, RepoPath.of(".ambit/none"))).isEmpty();
      assertThat(files.file(commit, RepoPath.of("no/folder"))).isEmpty();
      assertThat(files.commit(new RefName("refs/heads/none"))).isEmpty();
    }
  }

  @Test
  void aSymlinkIsNoFile() throws IOException, Unreadable {
    Files.delete(folder.resolve(".ambit/policy.yaml"));
    Files.createSymbolicLink(folder.resolve(".ambit/policy.yaml"), Path.of("../elsewhere"));
    Oid commit = repo.commit("link");

    try (RepositoryFiles files = open()) {
      assertThatThrownBy(() -> files.file(commit, POLICY))
          .isInstanceOf(Unreadable.class)
          .hasMessageContaining("is no file");
    }
  }

  private RepositoryFiles open() throws Unreadable {
    return RepositoryFiles.open(GitEnvironment.at(folder));
  }
}
