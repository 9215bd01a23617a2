package dev.ambit.app.demo;

/**
 * A pull request as GitHub keeps it.
 *
 * @param number its number
 * @param author who opened it
 * @param owner whose repository the branch is in
 * @param branch the branch
 * @param base the target branch
 * @param open whether it is open
 */
public record SimulatedPull(
    int number, String author, String owner, String branch, String base, boolean open) {

  /** The same, aimed at another branch. */
  public SimulatedPull onto(String other) {
    return new SimulatedPull(number, author, owner, branch, other, open);
  }

  /** The same, after its repository got another owner. */
  SimulatedPull of(String other) {
    return new SimulatedPull(number, author, other, branch, base, open);
  }

  /** The same, closed. */
  public SimulatedPull closed() {
    return new SimulatedPull(number, author, owner, branch, base, false);
  }
}
