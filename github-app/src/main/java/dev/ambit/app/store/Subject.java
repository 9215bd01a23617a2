package dev.ambit.app.store;

import dev.ambit.core.event.RefName;

/**
 * What is judged: one pull request, one group of a merge queue, or what landed in a repository.
 *
 * @param forge which forge
 * @param repository the repository's path on it, such as {@code acme/shop}
 * @param name {@code pull/7}, {@code group/} and the queue's branch, or {@code landed}
 */
public record Subject(String forge, String repository, String name) {

  private static final String PULL = "pull/";
  private static final String GROUP = "group/";
  private static final String LANDED = "landed";

  public static Subject pull(String forge, String repository, int number) {
    return new Subject(forge, repository, PULL + number);
  }

  /** The group that a merge queue keeps on a branch. */
  public static Subject group(String forge, String repository, RefName ref) {
    return new Subject(forge, repository, GROUP + ref.branch());
  }

  /** What landed on the protected branches of a repository. */
  public static Subject landed(String forge, String repository) {
    return new Subject(forge, repository, LANDED);
  }

  public boolean isLanded() {
    return name.equals(LANDED);
  }

  public boolean isPull() {
    return name.startsWith(PULL);
  }

  public boolean isGroup() {
    return name.startsWith(GROUP);
  }

  /** The number of a pull request. */
  public int number() {
    return Integer.parseInt(name.substring(PULL.length()));
  }

  /** The queue's branch of a group. */
  public RefName group() {
    return new RefName("refs/heads/" + name.substring(GROUP.length()));
  }

  @Override
  public String toString() {
    return forge + " " + repository + " " + name;
  }
}
