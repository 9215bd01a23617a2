package dev.ambit.core.scope;

import dev.ambit.core.facts.RepoPath;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Few patterns that match every one of some paths, and little more: single files as long as they
 * are few, then the files of a folder, then whatever is below one.
 */
public final class PathCover {

  /** How many patterns there are at most, unless the root has more folders. */
  public static final int MOST = 20;

  private static final String FILES = "*";
  private static final String BELOW = "**";

  /** Of each folder, with its slash, the names within it; or one of the wildcards. */
  private final Map<String, Set<String>> names = new TreeMap<>();

  private PathCover() {}

  /** The patterns; empty if some path cannot be written as one. */
  public static Optional<List<Glob>> of(Collection<RepoPath> paths) {
    PathCover cover = new PathCover();
    paths.forEach(path -> cover.add(path.text()));
    while (cover.size() > MOST && cover.widen()) {}
    return cover.globs().filter(globs -> paths.stream().allMatch(path -> matches(globs, path)));
  }

  private void add(String path) {
    int slash = path.lastIndexOf('/') + 1;
    names
        .computeIfAbsent(escaped(path.substring(0, slash)), f -> new TreeSet<>())
        .add(escaped(path.substring(slash)));
  }

  private int size() {
    return names.values().stream().mapToInt(Set::size).sum();
  }

  private boolean widen() {
    Optional<String> fullest =
        names.keySet().stream()
            .filter(folder -> names.getOrDefault(folder, Set.of()).size() > 1)
            .max(Comparator.comparingInt(f -> names.getOrDefault(f, Set.of()).size()));
    fullest.ifPresent(folder -> names.put(folder, Set.of(FILES)));
    return fullest.isPresent() || joinDeepest();
  }

  private boolean joinDeepest() {
    Optional<String> deepest =
        names.keySet().stream()
            .filter(folder -> !folder.isEmpty())
            .max(Comparator.comparingLong(PathCover::depth));
    deepest.map(PathCover::parent).ifPresent(this::takeAllBelow);
    return deepest.isPresent();
  }

  private void takeAllBelow(String folder) {
    names.keySet().removeIf(each -> each.startsWith(folder));
    names.put(folder, Set.of(BELOW));
  }

  private Optional<List<Glob>> globs() {
    try {
      return Optional.of(
          names.entrySet().stream()
              .flatMap(entry -> entry.getValue().stream().map(name -> entry.getKey() + name))
              .map(Glob::parse)
              .toList());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static long depth(String folder) {
    return folder.chars().filter(c -> c == '/').count();
  }

  private static String parent(String folder) {
    return folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
  }

  private static boolean matches(List<Glob> globs, RepoPath path) {
    return globs.stream().anyMatch(glob -> glob.matches(path));
  }

  /** The pattern, as text, that matches exactly this text. */
  public static String escaped(String text) {
    return text.replaceAll("[\\\\*?\\[\\]{}!]", "\\\\$0");
  }
}
