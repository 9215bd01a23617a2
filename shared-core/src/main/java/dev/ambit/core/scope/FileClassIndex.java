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
 * The file classes, arranged to be asked for many paths: patterns that are one file name at any
 * depth are looked up, the others tried. A pattern counts if it matches the path exactly or folded;
 * what only looks like a class must match its exclusion exactly. A link or submodule in the place
 * of a directory counts for the patterns that lead through it, and a submodule anywhere as {@code
 * .gitmodules}.
 */
public final class FileClassIndex implements FileClasses {

  private static final String ANYWHERE = "**/";

  /** Where a submodule's address stands: what commit it is at is the other half of that. */
  private static final String SUBMODULES = ".gitmodules";

  private final List<FileClass> all;
  private final Map<String, List<FileClass>> byName = new HashMap<>();

  /** The patterns that are not just a name. */
  private final ClassPatterns others = new ClassPatterns();

  private FileClassIndex(List<FileClass> classes) {
    this.all = classes.stream().sorted(Comparator.comparing(FileClass::id)).toList();
    for (FileClass each : all) {
      each.include().forEach(glob -> add(glob, each));
    }
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
      addThrough(change.path(), found);
    }
    if (isOrWas(FileMode.GITLINK, change)) {
      found.addAll(byName.getOrDefault(SUBMODULES, List.of()));
    }
    return found.stream().map(FileClass::id).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The classes of a path by its name alone. */
  private Set<FileClass> named(RepoPath path) {
    Set<FileClass> found = new HashSet<>();
    String exact = PathNames.exact(path);
    String folded = PathNames.folded(path);
    found.addAll(byName.getOrDefault(folded.substring(folded.lastIndexOf('/') + 1), List.of()));
    others
        .candidates(path)
        .filter(entry -> entry.glob().matches(exact) || entry.glob().matchesFoldedName(folded))
        .forEach(entry -> found.add(entry.of()));
    found.removeIf(each -> each.exclude().stream().anyMatch(glob -> glob.matches(exact)));
    return found;
  }

  private void addThrough(RepoPath path, Set<FileClass> found) {
    others
        .all()
        .filter(entry -> !found.contains(entry.of()) && entry.glob().leadsThrough(path))
        .forEach(entry -> found.add(entry.of()));
  }

  private void add(Glob glob, FileClass of) {
    String name = glob.text().substring(glob.text().startsWith(ANYWHERE) ? ANYWHERE.length() : 0);
    if (glob.text().startsWith(ANYWHERE) && name.chars().noneMatch(c -> "*?[\\/".indexOf(c) >= 0)) {
      byName.computeIfAbsent(PathNames.foldedText(name), n -> new ArrayList<>()).add(of);
    } else {
      others.add(new ClassPatterns.Entry(glob, of));
    }
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
