package dev.ambit.git.tree;

import dev.ambit.core.facts.FileMode;
import dev.ambit.core.facts.RepoPath;
import dev.ambit.git.store.ObjectSource;
import dev.ambit.git.store.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Writes symlinks out: each link of a tree that stands in the way of another is replaced by its own
 * text, as a system does that follows it.
 */
record LinkText(TreeReader trees, ObjectSource objects) {

  /** As many links as Linux follows. */
  private static final int MOST_LINKS = 40;

  private static final int LONGEST = 4096;

  /**
   * The text of a link, written out.
   *
   * @param root the tree it stands in
   * @param link its own path
   * @param text its text; returned as it is where links go in a circle, which leads nowhere
   */
  RepoPath writtenOut(ObjectId root, RepoPath link, RepoPath text) throws Unreadable {
    String written = text.bytes();
    for (int i = 0; i < MOST_LINKS; i++) {
      Optional<String> further = withFirstLink(root, folderOf(link), written);
      if (further.isEmpty()) {
        return new RepoPath(written);
      }
      written = further.get();
    }
    return text;
  }

  /** The text with the first link in its way written out; empty if there is none. */
  private Optional<String> withFirstLink(ObjectId root, List<String> folder, String text)
      throws Unreadable {
    if (text.startsWith("/") || text.length() > LONGEST) {
      return Optional.empty();
    }
    List<String> parts = Arrays.asList(text.split("/", -1));
    Deque<String> at = new ArrayDeque<>(folder);
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      if (part.equals("..") && at.pollLast() == null) {
        return Optional.empty();
      }
      if (isName(part)) {
        at.addLast(part);
        Optional<String> met = textAt(root, at);
        if (met.isPresent()) {
          return Optional.of(replaced(parts, i, met.get()));
        }
      }
    }
    return Optional.empty();
  }

  /** The folders before a link are no links, so its own steps up are taken off them. */
  private static String replaced(List<String> parts, int at, String text) {
    Deque<String> all = new ArrayDeque<>(text.startsWith("/") ? List.of() : parts.subList(0, at));
    boolean climbing = true;
    for (String part : text.split("/", -1)) {
      climbing &= !isName(part);
      if (climbing && part.equals("..") && !all.isEmpty() && isName(all.getLast())) {
        all.removeLast();
      } else {
        all.addLast(part);
      }
    }
    all.addAll(parts.subList(at + 1, parts.size()));
    return String.join("/", all);
  }

  /** The text of the link at a path, under whatever letter case a file system would find it. */
  private Optional<String> textAt(ObjectId root, Collection<String> path) throws Unreadable {
    Optional<TreeEntry> found = Optional.empty();
    ObjectId folder = root;
    int left = path.size();
    for (String name : path) {
      found = entry(folder, name);
      left--;
      if (found.isEmpty() || (left > 0 && !found.get().isTree())) {
        return Optional.empty();
      }
      folder = found.get().id();
    }
    return found.isPresent() && found.get().fileMode() == FileMode.SYMLINK
        ? objects.blob(folder).map(raw -> new String(raw, StandardCharsets.ISO_8859_1))
        : Optional.empty();
  }

  private Optional<TreeEntry> entry(ObjectId folder, String name) throws Unreadable {
    List<TreeEntry> entries = trees.read(folder).entries();
    String folded = FoldedName.of(name);
    return Stream.concat(
            entries.stream().filter(entry -> entry.name().equals(name)),
            entries.stream().filter(entry -> FoldedName.of(entry.name()).equals(folded)))
        .findFirst();
  }

  private static boolean isName(String part) {
    return !part.isEmpty() && !part.equals(".") && !part.equals("..");
  }

  private static List<String> folderOf(RepoPath link) {
    List<String> parts = Arrays.asList(link.bytes().split("/", -1));
    return parts.subList(0, parts.size() - 1);
  }
}
