package dev.ambit.core.scope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.event.Oid;
import dev.ambit.core.facts.FileMode;
import dev.ambit.core.facts.PathChange;
import dev.ambit.core.facts.RepoPath;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FileClassIndexTest {

  private static final ClassId PLUMBING = new ClassId("git-plumbing");
  private static final FileClassIndex CLASSES =
      FileClassIndex.of(
          List.of(
              new FileClass(
                  PLUMBING,
                  "Git plumbing",
                  true,
                  List.of(Glob.parse("**/.gitmodules")),
                  List.of())));

  @Test
  void a_submodule_is_of_the_class_of_gitmodules_before_and_after() {
    PathChange.Entry submodule = entry(FileMode.GITLINK);

    assertThat(CLASSES.of(change(Optional.empty(), Optional.of(submodule))))
        .containsExactly(PLUMBING);
    assertThat(CLASSES.of(change(Optional.of(submodule), Optional.empty())))
        .containsExactly(PLUMBING);
  }

  @ParameterizedTest
  @EnumSource(names = {"REGULAR", "EXECUTABLE", "SYMLINK", "DIRECTORY"})
  void anything_else_in_its_place_is_not(FileMode mode) {
    assertThat(CLASSES.of(change(Optional.empty(), Optional.of(entry(mode))))).isEmpty();
  }

  private static PathChange change(
      Optional<PathChange.Entry> before, Optional<PathChange.Entry> after) {
    return new PathChange(RepoPath.of("services/lib"), before, after, 0, Optional.empty());
  }

  private static PathChange.Entry entry(FileMode mode) {
    return new PathChange.Entry(mode, new Oid("1".repeat(40)));
  }
}
