package dev.ambit.story;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A clone in which a story's commits are made.
 *
 * @param git git in the clone
 * @param commits how many commits were made, which dates the next one
 */
record WorkTree(Git git, AtomicInteger commits) {

  private static final String SIGNATURE = "signature:";

  /** A clone in which nothing is committed yet. */
  static WorkTree of(Git git) {
    return new WorkTree(git, new AtomicInteger());
  }

  /** A clone in which a story has begun. */
  static WorkTree begun(Git git) {
    return new WorkTree(git, new AtomicInteger(1));
  }

  /** Commits what is given to main and pushes it, before there is a hook. */
  void start(Map<String, FileContent> files, List<String> branches) throws IOException {
    writeAll(Defaults.files());
    writeAll(files);
    commit(Signatory.HUMAN, "Start", List.of());
    branches.forEach(branch -> git.run("branch", branch));
    git.run("push", "--quiet", "origin", "--all");
  }

  /** Writes files and stages them. */
  void writeAll(Map<String, FileContent> files) throws IOException {
    for (Map.Entry<String, FileContent> file : files.entrySet()) {
      file.getValue().write(git.directory().resolve(file.getKey()));
    }
    stage("--chmod=-x", pathsOf(files, FileContent.Kind.REGULAR));
    stage("--chmod=+x", pathsOf(files, FileContent.Kind.EXECUTABLE));
    stage("--force", pathsOf(files, FileContent.Kind.LINK));
  }

  private void stage(String option, List<String> paths) {
    if (!paths.isEmpty()) {
      List<String> arguments = new ArrayList<>(List.of("add", "--force", option, "--"));
      arguments.addAll(paths);
      git.require(Map.of(), new byte[0], arguments);
    }
  }

  private static List<String> pathsOf(Map<String, FileContent> files, FileContent.Kind kind) {
    return files.entrySet().stream()
        .filter(file -> file.getValue().kind() == kind)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Commits the index, a minute after the commit before. */
  void commit(Signatory by, String message, List<String> options) {
    List<String> arguments = new ArrayList<>(options);
    arguments.addAll(
        List.of("commit", "--quiet", "--allow-empty", "--no-verify", "--cleanup=verbatim", "-F-"));
    git.require(environment(by), message.getBytes(StandardCharsets.UTF_8), arguments);
  }

  /** The variables that make a commit this person's, at the next date. */
  Map<String, String> environment(Signatory by) {
    String date = "2026-01-15T10:%02d:00Z".formatted(commits.getAndIncrement() % 60);
    return Map.of(
        "GIT_AUTHOR_NAME", by.name(),
        "GIT_AUTHOR_EMAIL", by.email(),
        "GIT_AUTHOR_DATE", date,
        "GIT_COMMITTER_NAME", by.name(),
        "GIT_COMMITTER_EMAIL", by.email(),
        "GIT_COMMITTER_DATE", date);
  }

  /** Checks a branch out, made at the start of main if there is none. */
  void checkOut(String branch, String from) {
    if (tipOf(branch).isPresent()) {
      git.run("checkout", "--quiet", branch, "--");
    } else if (from.equals("nothing")) {
      git.run("checkout", "--quiet", "--orphan", branch);
      git.run("rm", "--quiet", "-r", "--force", ".");
    } else {
      git.run("checkout", "--quiet", "-b", branch, from);
    }
  }

  /** The commit that a branch stands at, if there is such a branch. */
  Optional<String> tipOf(String branch) {
    List<String> command = List.of("rev-parse", "-q", "--verify", "refs/heads/" + branch);
    Git.Result found = git.attempt(Map.of(), new byte[0], command);
    return found.exit() == 0 ? Optional.of(found.output().strip()) : Optional.empty();
  }

  /**
   * The text with each {@code ${REVISION}} replaced by the object's id, and each {@code
   * ${signature:REVISION}} by that commit's signature as a header has it.
   */
  String resolve(String text) {
    return Placeholders.fill(text, this::meaning);
  }

  private String meaning(String name) {
    if (!name.startsWith(SIGNATURE)) {
      return git.run("rev-parse", "--verify", name);
    }
    String commit = git.run("cat-file", "commit", name.substring(SIGNATURE.length()));
    int start = commit.indexOf("\ngpgsig ") + "\ngpgsig ".length();
    return commit.substring(start, commit.indexOf("\n\n", start));
  }
}
