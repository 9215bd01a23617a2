package dev.ambit.app.facts;

import dev.ambit.core.event.RepositoryId;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The folder of mirrors. One thread at a time works on a mirror; nodes have mirrors of their own.
 *
 * @param root the folder
 * @param turns who has which mirror
 */
public record Mirrors(Path root, Map<RepositoryId, ReentrantLock> turns) {

  /** The mirrors in {@code root}. */
  public static Mirrors in(Path root) {
    return new Mirrors(root, new ConcurrentHashMap<>());
  }

  /** The mirror of a repository, which need not be there yet. */
  public Mirror of(RepositoryId repository) {
    Path folder = root.resolve(repository.host()).resolve(repository.path() + ".git").normalize();
    if (!folder.startsWith(root.normalize())) {
      throw new IllegalArgumentException("a repository's path leads out of the mirrors");
    }
    return new Mirror(folder, turns.computeIfAbsent(repository, id -> new ReentrantLock()));
  }
}
