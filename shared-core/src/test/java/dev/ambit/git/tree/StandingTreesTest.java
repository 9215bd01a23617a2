package dev.ambit.git.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.event.Oid;
import dev.ambit.core.facts.RepoPath;
import dev.ambit.git.GitRepo;
import dev.ambit.git.store.Budget;
import dev.ambit.git.store.GitEnvironment;
import dev.ambit.git.store.OpenRepository;
import dev.ambit.git.store.StoredObjects;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is kept of trees, or was kept by another process, finds what going through them all does.
 */
class StandingTreesTest {

  private static final int ROUNDS = 6;
  private static final int CONTENTS = 40;

  @TempDir private Path folder;

  private final Random random = new Random(4);
  private final Map<String, String> files = new TreeMap<>();

  @Test
  void findsEveryPlaceOfAContentHoweverTheTreeMovedOn() throws Exception {
    GitRepo repo = GitRepo.create(folder);
    StandingTrees kept = StandingTrees.forPushes();
    for (int round = 0; round < ROUNDS; round++) {
      Oid commit = changed(repo);
      StandingTrees learnt = StandingTrees.forPushes();
      learnt.learn(kept.written());
      for (StandingTrees known : List.of(StandingTrees.forPushes(), kept, learnt)) {
        assertThat(found(commit, known)).isEqualTo(standing());
      }
    }
    assertThat(kept.unwritten()).isPositive();
  }

  @Test
  void bytesThatAreNotWholeTeachNothing() throws Exception {
    Oid commit = changed(GitRepo.create(folder));
    StandingTrees kept = StandingTrees.forPushes();
    found(commit, kept);
    byte[] written = kept.written();
    for (int at = 0; at < written.length; at += 7) {
      byte[] wrong = written.clone();
      wrong[at] ^= 1;
      StandingTrees known = StandingTrees.forPushes();
      known.learn(wrong);
      assertThat(known.written()).hasSizeLessThan(written.length);
    }
    StandingTrees known = StandingTrees.forPushes();
    known.learn(new byte[3]);
    assertThat(found(commit, known)).isEqualTo(standing());
  }

  private Oid changed(GitRepo repo) {
    for (int i = 0; i < 150; i++) {
      String path = path();
      if (files.keySet().stream().noneMatch(other -> other.startsWith(path + "/"))) {
        String content = "content " + random.nextInt(4 * CONTENTS) + "\n";
        files.put(path, content);
        repo.write(path, content);
      }
    }
    return repo.commit("change");
  }

  private String path() {
    StringBuilder path = new StringBuilder();
    for (int depth = random.nextInt(4); depth > 0; depth--) {
      path.append("folder").append(random.nextInt(4)).append('/');
    }
    return path + "file" + random.nextInt(30);
  }

  /** Of every content that is looked for, the paths it stands at. */
  private Map<String, Set<RepoPath>> standing() {
    Map<String, Set<RepoPath>> standing = new TreeMap<>();
    wanted().forEach(content -> standing.put(content, new TreeSet<>()));
    files.forEach(
        (path, content) ->
            standing.computeIfPresent(
                content,
                (text, paths) -> {
                  paths.add(RepoPath.of(path));
                  return paths;
                }));
    return standing;
  }

  private static List<String> wanted() {
    List<String> wanted = new ArrayList<>();
    for (int i = 0; i < CONTENTS; i++) {
      wanted.add("content " + i + "\n");
    }
    return wanted;
  }

  private Map<String, Set<RepoPath>> found(Oid commit, StandingTrees known) throws Exception {
    try (Repository repository = OpenRepository.at(GitEnvironment.at(folder));
        ObjectReader reader = repository.newObjectReader()) {
      StoredObjects objects = new StoredObjects(reader, Budget.DEFAULT);
      ObjectId tree = repository.parseCommit(ObjectId.fromString(commit.hex())).getTree();
      Map<String, Set<RepoPath>> found = new TreeMap<>();
      for (String content : wanted()) {
        ObjectId id = blob(content);
        StandingFiles standing =
            StandingFiles.in(
                objects, new TreeReader(objects), known, List.of(tree), Set.of(id), 1 << 20);
        found.put(content, new TreeSet<>(standing.holding(id)));
      }
      return found;
    }
  }

  private static ObjectId blob(String content) {
    try (var inserter = new org.eclipse.jgit.lib.ObjectInserter.Formatter()) {
      return inserter.idFor(
          org.eclipse.jgit.lib.Constants.OBJ_BLOB,
          content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
  }
}
