package dev.ambit.app.demo;

import java.util.List;

/**
 * The simulated GitHub's page of a pull request.
 *
 * @param number its number
 * @param branch its branch
 * @param author who opened it
 * @param isOpen whether it is open
 * @param isBehind whether its branch holds commits that it does not show yet
 * @param verdict the newest check of its head in a few words
 * @param summary what the check says
 * @param button whether the check has an Approve button
 * @param comments what was said, each with its author
 */
public record PullPage(
    int number,
    String branch,
    String author,
    boolean isOpen,
    boolean isBehind,
    String verdict,
    String summary,
    boolean button,
    List<String> comments) {

  public PullPage {
    comments = List.copyOf(comments);
  }

  /** Open or closed. */
  public String state() {
    return isOpen ? "open" : "closed";
  }
}
