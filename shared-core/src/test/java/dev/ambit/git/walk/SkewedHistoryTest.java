package dev.ambit.git.walk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.git.GitRepo;
import dev.ambit.git.store.Budget;
import dev.ambit.git.store.GitEnvironment;
import dev.ambit.git.store.OpenRepository;
import dev.ambit.git.store.StoredObjects;
import dev.ambit.git.store.Unreadable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random histories, whose answers are also found the slow and certain way. */
class SkewedHistoryTest {

  private static final int COMMITS = 60;
  private static final int PAIRS = 40;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void withHonestDatesDifferencesAreExact(long seed) throws Unreadable {
    compare(new Random(seed), 0);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16})
  void withOddDatesNoCommitIsMissedAndWhatIsDroppedAndMergeBasesAreExact(long seed)
      throws Unreadable {
    compare(new Random(seed), 1000);
  }

  /**
   * Whoever lands a commit of long ago does not make others' branches seem to bring all history.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void commitsThatClaimToBeOlderThanAllHistoryHideNothing(int old) throws Unreadable {
    GitRepo repo = GitRepo.create(folder, "--bare");
    StringBuilder stream = new StringBuilder();
    for (int i = 1; i <= 20; i++) {
      commit(stream, "main", 100_000 + i);
    }
    stream.append("reset refs/heads/branch\nfrom refs/heads/main\n\n");
    commit(stream, "branch", 200_000);
    for (int i = 1; i <= old; i++) {
      commit(stream, "main", i);
    }
    repo.run(stream.toString().getBytes(UTF_8), "fast-import", "--quiet");
    try (Repository repository = OpenRepository.at(GitEnvironment.at(folder));
        ObjectReader reader = repository.newObjectReader()) {
      CommitGraph graph = new CommitGraph(new StoredObjects(reader, Budget.DEFAULT), 10_000);
      ObjectId branch = ObjectId.fromString(repo.git("rev-parse", "branch").strip());
      ObjectId main = ObjectId.fromString(repo.git("rev-parse", "main").strip());
      assertThat(new Reachability(graph, 1000).only(List.of(branch), List.of(main)))
          .containsExactly(branch);
    }
  }

  private static void commit(StringBuilder stream, String branch, long date) {
    stream.append("commit refs/heads/").append(branch);
    stream.append("\ncommitter A <a@example.com> ").append(date).append(" +0000\ndata 0\n\n");
  }

  private void compare(Random random, int skew) throws Unreadable {
    GitRepo repo = GitRepo.create(folder, "--bare");
    repo.run(stream(random, skew).getBytes(UTF_8), "fast-import", "--quiet", "--force");
    try (Repository repository = OpenRepository.at(GitEnvironment.at(folder));
        ObjectReader reader = repository.newObjectReader()) {
      CommitGraph graph = new CommitGraph(new StoredObjects(reader, Budget.DEFAULT), 10_000);
      List<ObjectId> ids = ids(repo);
      for (int i = 0; i < PAIRS; i++) {
        ObjectId left = ids.get(random.nextInt(ids.size()));
        ObjectId right = ids.get(random.nextInt(ids.size()));
        checkDifference(graph, left, right, skew == 0);
        checkDropped(graph, left, right);
        checkBases(graph, left, right);
      }
    }
  }

  private static void checkDifference(
      CommitGraph graph, ObjectId left, ObjectId right, boolean exact) throws Unreadable {
    Set<ObjectId> expected = reachable(graph, left);
    expected.removeAll(reachable(graph, right));

    Set<ObjectId> found = new Reachability(graph, 1000).only(List.of(left), List.of(right));

    assertThat(found).containsAll(expected);
    if (exact) {
      assertThat(found).hasSameSizeAs(expected);
    }
    List<ObjectId> begun = new ArrayList<>();
    for (GraphCommit commit : new ParentsFirst(graph).order(left, expected)) {
      begun.add(commit.id());
      assertThat(commit.parents()).allMatch(p -> !expected.contains(p) || begun.contains(p));
    }
    assertThat(begun).hasSameSizeAs(expected);
  }

  private static void checkDropped(CommitGraph graph, ObjectId left, ObjectId right)
      throws Unreadable {
    boolean reached = reachable(graph, right).contains(left);

    assertThat(new Reachability(graph, 1000).dropped(left, List.of(right)).isEmpty())
        .isEqualTo(reached);
  }

  private static void checkBases(CommitGraph graph, ObjectId left, ObjectId right)
      throws Unreadable {
    Set<ObjectId> common = reachable(graph, left);
    common.retainAll(reachable(graph, right));
    Set<ObjectId> best = new HashSet<>(common);
    for (ObjectId id : common) {
      Set<ObjectId> below = reachable(graph, id);
      below.remove(id);
      best.removeAll(below);
    }

    List<GraphCommit> found = new MergeBases(graph).of(List.of(left), List.of(right));

    assertThat(found.stream().map(GraphCommit::id)).containsExactlyInAnyOrderElementsOf(best);
  }

  private static Set<ObjectId> reachable(CommitGraph graph, ObjectId from) throws Unreadable {
    Set<ObjectId> found = new LinkedHashSet<>();
    List<ObjectId> open = new ArrayList<>(List.of(from));
    while (!open.isEmpty()) {
      ObjectId next = open.remove(open.size() - 1);
      if (found.add(next)) {
        open.addAll(graph.get(next).parents());
      }
    }
    return found;
  }

  private static List<ObjectId> ids(GitRepo repo) {
    return repo.git("for-each-ref", "--format=%(objectname)")
        .lines()
        .map(ObjectId::fromString)
        .toList();
  }

  private static String stream(Random random, int skew) {
    StringBuilder stream = new StringBuilder();
    for (int i = 1; i <= COMMITS; i++) {
      long date = 100_000 + i * 10L + (skew == 0 ? 0 : random.nextInt(skew));
      stream.append("commit refs/heads/b").append(i).append("\nmark :").append(i);
      stream.append("\ncommitter A <a@example.com> ").append(date).append(" +0000\n");
      stream.append("data 0\n");
      if (i > 1) {
        stream.append("from :").append(parent(random, i)).append('\n');
      }
      if (i > 3 && random.nextInt(3) == 0) {
        stream.append("merge :").append(parent(random, i)).append('\n');
      }
      stream.append('\n');
    }
    return stream.toString();
  }

  private static int parent(Random random, int i) {
    return Math.max(1, i - 1 - random.nextInt(6));
  }
}
