package dev.ambit.git.tree;

import dev.ambit.core.facts.RepoPath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The paths under which symlinks show files that lie elsewhere, also through one another. */
final class ShownPaths {

  /** More names for one file are of no use to anybody. */
  private static final int MOST = 100;

  private final Map<String, List<String>> links = new HashMap<>();

  /** A link at {@code link} leads to {@code target}, a file or a folder; empty for the root. */
  void add(String target, RepoPath link) {
    links.computeIfAbsent(target, unused -> new ArrayList<>()).add(link.bytes());
  }

  /** Every further path of the file, nearest first. A link that shows itself is not gone round. */
  List<RepoPath> of(RepoPath path) {
    Set<String> shown = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(path.bytes()));
    while (!links.isEmpty() && !open.isEmpty() && shown.size() < MOST) {
      for (String next : byOneLink(open.remove())) {
        if (!next.equals(path.bytes()) && shown.add(next)) {
          open.add(next);
        }
      }
    }
    return shown.stream().limit(MOST).map(RepoPath::new).toList();
  }

  private List<String> byOneLink(String path) {
    List<String> next = new ArrayList<>();
    for (String at = path; ; at = folderOf(at)) {
      String rest = at.isEmpty() ? "/" + path : path.substring(at.length());
      links.getOrDefault(at, List.of()).stream()
          .filter(link -> !path.startsWith(link + "/"))
          .forEach(link -> next.add(link + rest));
      if (at.isEmpty()) {
        return next;
      }
    }
  }

  private static String folderOf(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }
}
