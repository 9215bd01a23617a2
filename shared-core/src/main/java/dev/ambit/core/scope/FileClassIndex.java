package dev.ambit.core.scope;

import dev.ambit.core.facts.FileMode;
import dev.ambit.core.facts.PathChange;
import dev.ambit.core.facts.RepoPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The file classes, arranged to be asked for many paths: what a path costs does not grow with the
 * number of patterns. A pattern counts if it matches the path exactly or folded; what only looks
 * like a class must match its exclusion exactly. A link or submodule in the place of a directory
 * counts for the patterns that lead through it, and a submodule anywhere as {@code .gitmodules}.
 */
public final class FileClassIndex implements FileClasses {

  /** Where a submodule's address stands: what commit it is at is the other half of that. */
  private static final RepoPath SUBMODULES = RepoPath.of(".gitmodules");

  private final List<FileClass> all;
  private final Map<Glob, List<FileClass>> byGlob = new HashMap<>();
  private final GlobSet exact;
  private final GlobSet folded;

  private FileClassIndex(List<FileClass> classes) {
    this.all = classes.stream().sorted(Comparator.comparing(FileClass::id)).toList();
    for (FileClass each : all) {
      for (Glob glob : each.include()) {
        byGlob.computeIfAbsent(glob, g -> new ArrayList<>()).add(each);
      }
    }
    this.exact = GlobSet.exact(byGlob.keySet());
    this.folded = GlobSet.folded(byGlob.keySet());
  }

  /** The index of these classes. */
  public static FileClassIndex of(List<FileClass> classes) {
    return new FileClassIndex(classes);
  }

  @Override
  public List<FileClass> all() {
    return all;
  }

  @Override
  public Set<ClassId> of(PathChange change) {
    Set<FileClass> found = new HashSet<>();
    change.names().forEach(name -> found.addAll(named(name)));
    if (standsForFolder(change)) {
      found.addAll(leadingThrough(change.path()));
    }
    if (isOrWas(FileMode.GITLINK, change)) {
      found.addAll(including(SUBMODULES));
    }
    return found.stream().map(FileClass::id).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The classes of a path by its name alone. */
  private Set<FileClass> named(RepoPath path) {
    Set<FileClass> found = including(path);
    found.removeIf(each -> each.exclude().stream().anyMatch(glob -> glob.matches(path)));
    return found;
  }

  private Set<FileClass> including(RepoPath path) {
    return classes(Stream.of(exact, folded).flatMap(globs -> globs.matching(path).stream()));
  }

  private Set<FileClass> leadingThrough(RepoPath path) {
    return classes(byGlob.keySet().stream().filter(glob -> glob.leadsThrough(path)));
  }

  private Set<FileClass> classes(Stream<Glob> globs) {
    return globs
        .flatMap(glob -> byGlob.getOrDefault(glob, List.of()).stream())
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static boolean standsForFolder(PathChange change) {
    return Stream.of(FileMode.SYMLINK, FileMode.GITLINK, FileMode.DIRECTORY)
        .anyMatch(mode -> isOrWas(mode, change));
  }

  private static boolean isOrWas(FileMode mode, PathChange change) {
    return Stream.of(change.before(), change.after())
        .flatMap(Optional::stream)
        .anyMatch(entry -> entry.mode() == mode);
  }
}
