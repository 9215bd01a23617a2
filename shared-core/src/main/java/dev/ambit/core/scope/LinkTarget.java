package dev.ambit.core.scope;

import dev.ambit.core.facts.RepoPath;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Where a symlink in a tree points to. */
public final class LinkTarget {

  private static final Pattern NOT_ONE_PATH =
      Pattern.compile("^/|^[A-Za-z]:|[\\\\\\x00-\\x1f\\x7f]");
  private static final Set<String> GIT_FOLDERS = Set.of(".git", "git~1");

  private LinkTarget() {}

  /**
   * The path within the tree that the link means. Where a system would cut the text off, part it
   * otherwise or read a drive in it, or where it leads into git's own folder, there is none.
   * Neither is there where it goes up out of a folder that it names: what that means changes when
   * the folder becomes a link.
   *
   * @param link the link's own path
   * @param target its text
   * @return empty if it leaves the tree, names the tree's root or means no one path
   */
  public static Optional<RepoPath> resolve(RepoPath link, RepoPath target) {
    if (NOT_ONE_PATH.matcher(target.bytes()).find() || goesUpFromAName(target)) {
      return Optional.empty();
    }
    return read(link, target)
        .filter(path -> !path.isEmpty())
        .map(RepoPath::new)
        .filter(path -> !isOfGit(path));
  }

  /**
   * The path that the text of a link spells, whatever the link may be good for; empty text for the
   * root.
   *
   * @return empty if it leaves the tree
   */
  public static Optional<String> read(RepoPath link, RepoPath target) {
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
    return Optional.of(String.join("/", parts));
  }

  private static boolean goesUpFromAName(RepoPath target) {
    boolean named = false;
    for (String part : target.bytes().split("/", -1)) {
      if (named && part.equals("..")) {
        return true;
      }
      named |= !part.isEmpty() && !part.equals(".") && !part.equals("..");
    }
    return false;
  }

  private static boolean isOfGit(RepoPath path) {
    return Arrays.stream(PathNames.folded(path).split("/", -1)).anyMatch(GIT_FOLDERS::contains);
  }
}
