package dev.ambit.jenkins.facts;

import dev.ambit.core.event.Oid;
import dev.ambit.core.facts.CommitFacts;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the changelog that Jenkins' git plugins write: one block a commit, beginning with {@code
 * commit ID}, the message indented by four spaces. It tells of commits without their signatures.
 */
public final class ChangelogText {

  private static final String COMMIT = "commit ";
  private static final String BRANCH = "Changes in branch ";

  private ChangelogText() {}

  /** Whether a text is such a changelog; other systems than git write others. */
  static boolean isOne(String text) {
    return text.startsWith(COMMIT) || text.startsWith(BRANCH);
  }

  /**
   * The commits in it, in its order.
   *
   * @throws IllegalArgumentException if it is not such a changelog, or a commit says who made it
   *     twice
   */
  public static List<CommitFacts> read(String text) {
    List<CommitFacts> commits = new ArrayList<>();
    ChangelogCommit open = null;
    for (String line : text.split("\n", -1)) {
      if (line.startsWith(COMMIT)) {
        if (open != null) {
          commits.add(open.facts());
        }
        open = new ChangelogCommit(new Oid(firstWord(line.substring(COMMIT.length()))));
      } else if (open != null) {
        open.take(line);
      } else if (!line.isBlank() && !line.startsWith(BRANCH)) {
        throw new IllegalArgumentException("a changelog begins with a commit");
      }
    }
    if (open != null) {
      commits.add(open.facts());
    }
    return List.copyOf(commits);
  }

  /** The part of a changelog that tells of its first commit. */
  static String first(String text) {
    int start = text.startsWith(COMMIT) ? 0 : text.indexOf("\n" + COMMIT) + 1;
    int next = text.indexOf("\n" + COMMIT, start + 1);
    return next < 0 ? text.substring(start) : text.substring(start, next);
  }

  private static String firstWord(String text) {
    int end = text.indexOf(' ');
    return (end < 0 ? text : text.substring(0, end)).strip();
  }
}
