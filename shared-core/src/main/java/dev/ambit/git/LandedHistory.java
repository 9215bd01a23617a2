package dev.ambit.git;

import dev.ambit.core.event.Oid;
import dev.ambit.git.store.GitEnvironment;
import dev.ambit.git.store.GitIds;
import dev.ambit.git.store.OpenRepository;
import dev.ambit.git.store.Unreadable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * What landed, step by step along first parents of a branch, or push by push. Stretches of it may
 * be read by several threads at once; they share what they read.
 */
public final class LandedHistory implements AutoCloseable {

  private final Repository repository;
  private final ReadingRules rules;
  private final SharedReading kept = SharedReading.forHistory();

  private LandedHistory(Repository repository, ReadingRules rules) {
    this.repository = repository;
    this.rules = rules;
  }

  /**
   * Opens a repository.
   *
   * @param rules how it is read; refs that these protect would hide what they hold
   * @throws Unreadable if it cannot be read
   */
  public static LandedHistory open(GitEnvironment environment, ReadingRules rules)
      throws Unreadable {
    return new LandedHistory(OpenRepository.at(environment), rules);
  }

  /**
   * The steps up to {@code tip}, newest first, back to the first that claims a time before {@code
   * since}.
   *
   * @throws Unreadable if the history cannot be read
   */
  public List<LandedStep> steps(Oid tip, Instant since) throws Unreadable {
    try (RevWalk walk = new RevWalk(repository)) {
      // Parents are taken from the commits alone, whatever a shallow file says.
      walk.assumeShallow(Set.of());
      walk.setFirstParent(true);
      walk.setRetainBody(false);
      walk.markStart(walk.parseCommit(GitIds.jgit(tip)));
      return steps(walk, since);
    } catch (IOException e) {
      throw new Unreadable("the history cannot be read: " + e.getMessage(), e);
    }
  }

  /** A reader of steps, for one thread and some dozens of them. Close it. */
  public LandedStretch stretch() throws Unreadable {
    return new LandedStretch(repository.newObjectReader(), this::reading);
  }

  /**
   * A reader of pushes as they came, when the protected refs stood at {@code vetted}. For one
   * thread. Close it.
   */
  public LandedStretch before(List<Oid> vetted) throws Unreadable {
    return new LandedStretch(
        repository.newObjectReader(),
        (reader, measure) ->
            PushReading.of(
                repository,
                reader,
                measure ? rules : rules.unmeasured(),
                kept,
                peeling -> ProtectedTips.at(vetted, peeling)));
  }

  @Override
  public void close() {
    repository.close();
  }

  private RefReading reading(ObjectReader reader, boolean measure) throws Unreadable {
    return PushReading.of(repository, reader, measure ? rules : rules.unmeasured(), kept);
  }

  private static List<LandedStep> steps(RevWalk walk, Instant since) throws IOException {
    List<LandedStep> steps = new ArrayList<>();
    for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
      Instant at = Instant.ofEpochSecond(Integer.toUnsignedLong(commit.getCommitTime()));
      if (at.isBefore(since)) {
        return steps;
      }
      ObjectId before = commit.getParentCount() == 0 ? ObjectId.zeroId() : commit.getParent(0);
      steps.add(new LandedStep(GitIds.core(before), GitIds.core(commit), at));
    }
    return steps;
  }
}
