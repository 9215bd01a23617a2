package dev.ambit.git.store;

/**
 * How much is read to learn about one push. What does not fit is unknown, never taken for harmless.
 *
 * @param commits the most commits that one ref may bring or drop
 * @param walked the most commits that are looked at to find those
 * @param paths the most changed paths in all, over every commit and ref; long ones count more
 * @param commitBytes the largest commit or tag object, in bytes
 * @param treeBytes the largest tree object, in bytes
 * @param lineBytes the largest content that is compared by line, in bytes
 * @param totalBytes how much is read in all, in bytes
 */
public record Budget(
    int commits,
    int walked,
    int paths,
    int commitBytes,
    int treeBytes,
    int lineBytes,
    long totalBytes) {

  /** Enough for a push of a large project's whole history. */
  public static final Budget DEFAULT =
      new Budget(50_000, 2_000_000, 500_000, 1 << 20, 1 << 25, 1 << 20, 1L << 34);

  public Budget {
    if (commits < 1 || walked < 1 || paths < 1 || commitBytes < 1 || treeBytes < 1) {
      throw new IllegalArgumentException("a budget allows for something");
    }
    if (lineBytes < 0 || totalBytes < 1) {
      throw new IllegalArgumentException("a budget allows for something");
    }
  }
}
