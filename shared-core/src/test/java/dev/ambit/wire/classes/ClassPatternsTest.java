package dev.ambit.wire.classes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.event.Oid;
import dev.ambit.core.facts.FileMode;
import dev.ambit.core.facts.PathChange;
import dev.ambit.core.facts.RepoPath;
import dev.ambit.core.scope.ClassId;
import dev.ambit.core.scope.FileClass;
import dev.ambit.core.scope.FileClasses;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Holds the arranged patterns to trying every one of them. */
class ClassPatternsTest {

  private static final FileClasses CLASSES = FileClassReader.shipped();

  @Test
  void noPathLosesAClassByTheArrangement() {
    Random random = new Random(1);
    List<String> patterns = new ArrayList<>();
    CLASSES.all().forEach(each -> each.include().forEach(glob -> patterns.add(glob.text())));

    for (int i = 0; i < 600; i++) {
      RepoPath path = path(patterns.get(random.nextInt(patterns.size())), random);

      assertThat(arranged(path)).as(path.text()).isEqualTo(oneByOne(path));
    }
  }

  /** A path that the pattern may match, in some odd spelling. */
  private static RepoPath path(String pattern, Random random) {
    String path =
        pattern
            .replace("**/", random.nextBoolean() ? "" : "some/folder/")
            .replace("**", "deep/name.yml")
            .replace("[cm]", "c")
            .replace("[jt]", "t")
            .replace("[0-9]", "7")
            .replace("*", random.nextBoolean() ? "" : "x.y");
    return RepoPath.of(
        switch (random.nextInt(6)) {
          case 0 -> path.toUpperCase(Locale.ROOT);
          case 1 -> path.replace('/', '\\');
          case 2 -> path + ".";
          case 3 -> path.replace("s", "\u017f");
          case 4 -> path.replaceFirst("/", " /");
          default -> path;
        });
  }

  private static Set<ClassId> arranged(RepoPath path) {
    PathChange.Entry file = new PathChange.Entry(FileMode.REGULAR, new Oid("1".repeat(40)));
    return CLASSES.of(
        new PathChange(path, Optional.empty(), Optional.of(file), 1, Optional.empty()));
  }

  private static Set<ClassId> oneByOne(RepoPath path) {
    Set<ClassId> found = new TreeSet<>();
    for (FileClass each : CLASSES.all()) {
      boolean in =
          each.include().stream().anyMatch(glob -> glob.matches(path) || glob.matchesFolded(path));
      if (in && each.exclude().stream().noneMatch(glob -> glob.matches(path))) {
        found.add(each.id());
      }
    }
    return found;
  }
}
