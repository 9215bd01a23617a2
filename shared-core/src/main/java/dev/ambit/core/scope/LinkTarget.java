package dev.ambit.core.scope;

import dev.ambit.core.facts.RepoPath;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Where a symlink in a tree points to. */
public final class LinkTarget {

  private LinkTarget() {}

  /**
   * The path within the tree that the link means.
   *
   * @param link the link's own path
   * @param target its text
   * @return empty if it leaves the tree or names the tree's root
   */
  public static Optional<RepoPath> resolve(RepoPath link, RepoPath target) {
    if (target.bytes().startsWith("/")) {
      return Optional.empty();
    }
    Deque<String> parts = new ArrayDeque<>();
    int directory = link.bytes().lastIndexOf('/');
    String start = directory < 0 ? "" : link.bytes().substring(0, directory);
    for (String part : (start + "/" + target.bytes()).split("/", -1)) {
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          return Optional.empty();
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(new RepoPath(String.join("/", parts)));
  }
}
