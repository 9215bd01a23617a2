package dev.ambit.git;

import dev.ambit.core.event.Oid;
import dev.ambit.core.facts.CommitFacts;
import dev.ambit.core.facts.Fact;
import dev.ambit.git.store.GitIds;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** Walks a range of history, newest first, and hands on each commit's bytes. */
final class RangeWalk implements AutoCloseable {

  private final RevWalk walk;
  private boolean broken;

  private RangeWalk(RevWalk walk) {
    this.walk = walk;
  }

  /**
   * Starts at {@code from}, leaving out what is reachable from {@code without}.
   *
   * @throws IllegalArgumentException if one of them is no commit
   */
  static RangeWalk start(Repository repository, List<ObjectId> without, ObjectId from) {
    RevWalk walk = new RevWalk(repository);
    try {
      // Parents are taken from the commits alone, whatever a shallow file says.
      walk.assumeShallow(Set.of());
      walk.markStart(walk.parseCommit(from));
      for (ObjectId id : without) {
        walk.markUninteresting(walk.parseCommit(id));
      }
      return new RangeWalk(walk);
    } catch (IOException e) {
      walk.close();
      throw new IllegalArgumentException("the range cannot be walked: " + e.getMessage(), e);
    }
  }

  /** Each commit as {@code reader} reads it; an unknown at the end if the walk breaks off. */
  Stream<Fact<CommitFacts>> commits(BiFunction<Oid, byte[], Fact<CommitFacts>> reader) {
    return Stream.generate(() -> next(reader))
        .takeWhile(Optional::isPresent)
        .flatMap(Optional::stream);
  }

  @Override
  public void close() {
    walk.close();
  }

  private Optional<Fact<CommitFacts>> next(BiFunction<Oid, byte[], Fact<CommitFacts>> reader) {
    if (broken) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(walk.next()).map(commit -> read(commit, reader));
    } catch (IOException | RuntimeException e) {
      broken = true;
      return Optional.of(Fact.unknown("the history cannot be read further: " + e.getMessage()));
    }
  }

  private static Fact<CommitFacts> read(
      RevCommit commit, BiFunction<Oid, byte[], Fact<CommitFacts>> reader) {
    Fact<CommitFacts> fact = reader.apply(GitIds.core(commit), commit.getRawBuffer());
    commit.disposeBody();
    return fact;
  }
}
