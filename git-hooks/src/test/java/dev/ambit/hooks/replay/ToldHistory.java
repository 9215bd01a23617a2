package dev.ambit.hooks.replay;

import dev.ambit.core.event.Oid;
import dev.ambit.story.Git;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A repository made from a history told as data.
 *
 * @param folder its work tree
 * @param git git in it
 * @param changes what landed, oldest first
 */
record ToldHistory(Path folder, Git git, List<Change> changes) {

  private static final String CLAUDE = "Co-Authored-By: Claude <noreply@anthropic.com>";

  /** One change, and what a replay shall tell of it. */
  record Change(
      String who,
      String day,
      String subject,
      String body,
      String file,
      int lines,
      String decision,
      String aftermath) {

    static Change parse(String line) {
      String[] cells =
          Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
      return new Change(
          cells[0],
          cells[1],
          cells[2],
          cells[3],
          cells[4],
          Integer.parseInt(cells[5]),
          cells[6],
          cells[7]);
    }

    String message() {
      String trailer = who.equals("claude") ? CLAUDE : "";
      return (subject + "\n\n" + body + "\n\n" + trailer).strip() + "\n";
    }
  }

  /** The history in {@code story.txt}, in {@code folder}. */
  static ToldHistory in(Path folder) throws IOException {
    Git git = new Git(folder, folder);
    git.run("init", "-q", "-b", "main");
    ToldHistory history = new ToldHistory(folder, git, new ArrayList<>());
    try (InputStream story =
        Objects.requireNonNull(ToldHistory.class.getResourceAsStream("story.txt"))) {
      new String(story.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(Change::parse)
          .forEach(history::land);
    }
    return history;
  }

  /** Lands one more change. */
  Oid land(Change change) {
    changes.add(change);
    try {
      Path file = folder.resolve(change.file());
      Files.createDirectories(file.getParent());
      Files.writeString(file, "a line\n".repeat(change.lines()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    git.run("add", "-A", "--", change.file());
    git.require(
        environment(change.day()),
        change.message().getBytes(StandardCharsets.UTF_8),
        List.of("commit", "-q", "--allow-empty", "-F", "-"));
    return new Oid(git.run("rev-parse", "HEAD").strip());
  }

  private static Map<String, String> environment(String day) {
    return Map.of(
        "GIT_AUTHOR_NAME", "Ann Example",
        "GIT_AUTHOR_EMAIL", "ann@example.com",
        "GIT_COMMITTER_NAME", "Ann Example",
        "GIT_COMMITTER_EMAIL", "ann@example.com",
        "GIT_AUTHOR_DATE", day + "T12:00:00Z",
        "GIT_COMMITTER_DATE", day + "T12:00:00Z");
  }
}
