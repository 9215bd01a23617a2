package dev.ambit.app.demo;

import dev.ambit.app.facts.Git;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Git in a bare repository, as some account and at a time that is always the same. */
final class BareGit {

  private static final Map<String, String> ISOLATION =
      Map.of(
          "GIT_CONFIG_NOSYSTEM", "1",
          "GIT_CONFIG_GLOBAL", "/dev/null",
          "GIT_AUTHOR_DATE", "2026-01-15T10:00:00Z",
          "GIT_COMMITTER_DATE", "2026-01-15T10:00:00Z");

  private BareGit() {}

  /** Commits are by this account. */
  static Git as(String login, Path bare) {
    return new Git(bare, variables(login));
  }

  /** The same with an index file, to put a tree together. */
  static Git withIndex(String login, Path bare, Path index) {
    Map<String, String> variables = variables(login);
    variables.put("GIT_INDEX_FILE", index.toString());
    return new Git(bare, variables);
  }

  private static Map<String, String> variables(String login) {
    String address = login + "@example.com";
    Map<String, String> variables = new TreeMap<>(ISOLATION);
    variables.put("GIT_AUTHOR_NAME", login);
    variables.put("GIT_AUTHOR_EMAIL", address);
    variables.put("GIT_COMMITTER_NAME", login);
    variables.put("GIT_COMMITTER_EMAIL", address);
    return variables;
  }
}
