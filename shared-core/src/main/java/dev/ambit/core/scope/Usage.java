package dev.ambit.core.scope;

/**
 * An amount of work, as limits count it.
 *
 * @param pushes pushes
 * @param commits commits
 * @param files changed paths, each once a push
 * @param lines lines added plus lines removed
 */
public record Usage(int pushes, int commits, int files, int lines) {

  public static final Usage NOTHING = new Usage(0, 0, 0, 0);

  /** Both together; stays at the largest number instead of overflowing. */
  public Usage plus(Usage other) {
    return new Usage(
        add(pushes, other.pushes),
        add(commits, other.commits),
        add(files, other.files),
        add(lines, other.lines));
  }

  /** This amount without the commits, files and lines of {@code other}, but with its pushes. */
  public Usage withoutWork(Usage other) {
    return new Usage(
        pushes, take(commits, other.commits), take(files, other.files), take(lines, other.lines));
  }

  /** This amount with so many pushes less. */
  public Usage withoutPushes(int number) {
    return new Usage(take(pushes, number), commits, files, lines);
  }

  /** A number that reached the largest may stand for more, so nothing is taken from it. */
  private static int take(int left, int right) {
    return left == Integer.MAX_VALUE ? left : Math.max(0, left - right);
  }

  private static int add(int left, int right) {
    return (int) Math.min(Integer.MAX_VALUE, (long) left + right);
  }
}
