package dev.ambit.hooks.receive;

import dev.ambit.git.tree.StandingTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * What is known of the trees that stand in a repository, kept in a file for the next process: a
 * cold hook would otherwise read every tree of the repository for each push. May be thrown away.
 *
 * @param file the file
 * @param trees what is known now
 */
record KnownTrees(Path file, StandingTrees trees) {

  /** Fewer are read again sooner than all are written. */
  private static final int WORTH_WRITING = 64;

  /** What the file tells; nothing if it is missing or not whole. */
  static KnownTrees in(Path file) {
    StandingTrees trees = StandingTrees.forPushes();
    try {
      if (Files.exists(file)) {
        trees.learn(Files.readAllBytes(file));
      }
    } catch (IOException e) {
      // It only saves time: without it the trees are read.
      return new KnownTrees(file, StandingTrees.forPushes());
    }
    return new KnownTrees(file, trees);
  }

  /**
   * Writes the file if much was learnt. Where it cannot be written the trees are read each time.
   */
  void keep() {
    if (trees.unwritten() < WORTH_WRITING) {
      return;
    }
    try {
      Path fresh = Files.createTempFile(file.resolveSibling("."), "trees", ".new");
      Files.write(fresh, trees.written());
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      // A push is not refused for it, and its pusher cannot mend it.
      return;
    }
  }
}
