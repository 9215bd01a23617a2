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

  /** Commits as such a changelog; reads back as it was, but for what no changelog has. */
  public static String write(List<CommitFacts> commits) {
    StringBuilder text = new StringBuilder();
    for (CommitFacts commit : commits) {
      text.append(COMMIT).append(commit.id().hex()).append('\n');
      text.append("tree ").append(commit.tree().hex()).append('\n');
      commit.parents().forEach(id -> text.append("parent ").append(id.hex()).append('\n'));
      text.append("author ").append(PersonText.write(commit.author())).append('\n');
      text.append("committer ").append(PersonText.write(commit.committer())).append("\n\n");
      for (String line : commit.message().stripTrailing().split("\n", -1)) {
        text.append("    ").append(line).append('\n');
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static String firstWord(String text) {
    int end = text.indexOf(' ');
    return (end < 0 ? text : text.substring(0, end)).strip();
  }
}
