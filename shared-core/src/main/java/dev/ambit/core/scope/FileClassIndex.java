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
  private final List<Entry> others = new ArrayList<>();

  /** A pattern that is not just a name. */
  private record Entry(Glob glob, FileClass of) {}

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
    RepoPath path = change.path();
    String exact = PathNames.exact(path);
    String folded = PathNames.folded(path);
    found.addAll(byName.getOrDefault(folded.substring(folded.lastIndexOf('/') + 1), List.of()));
    for (Entry entry : others) {
      if (entry.glob().matches(exact) || entry.glob().matchesFoldedName(folded)) {
        found.add(entry.of());
      }
    }
    found.removeIf(each -> each.exclude().stream().anyMatch(glob -> glob.matches(exact)));
    if (standsForFolder(change)) {
      addThrough(path, found);
    }
    if (isOrWas(FileMode.GITLINK, change)) {
      found.addAll(byName.getOrDefault(SUBMODULES, List.of()));
    }
    return found.stream().map(FileClass::id).collect(Collectors.toCollection(TreeSet::new));
  }

  private void addThrough(RepoPath path, Set<FileClass> found) {
    for (Entry entry : others) {
      if (!found.contains(entry.of()) && entry.glob().leadsThrough(path)) {
        found.add(entry.of());
      }
    }
  }

  private void add(Glob glob, FileClass of) {
    String name = glob.text().substring(glob.text().startsWith(ANYWHERE) ? ANYWHERE.length() : 0);
    if (glob.text().startsWith(ANYWHERE) && name.chars().noneMatch(c -> "*?[\\/".indexOf(c) >= 0)) {
      byName.computeIfAbsent(PathNames.foldedText(name), n -> new ArrayList<>()).add(of);
    } else {
      others.add(new Entry(glob, of));
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
