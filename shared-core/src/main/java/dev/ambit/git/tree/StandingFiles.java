package dev.ambit.git.tree;

import dev.ambit.core.facts.FileMode;
import dev.ambit.core.facts.RepoPath;
import dev.ambit.core.scope.LinkTarget;
import dev.ambit.git.store.Allowance;
import dev.ambit.git.store.ObjectSource;
import dev.ambit.git.store.Unreadable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Goes through whole trees once and notes two things: which symlinks stand in them, and where some
 * contents lie. It passes over every part that is known to hold neither.
 */
public final class StandingFiles {

  private final ObjectSource objects;
  private final TreeReader reader;
  private final StandingTrees known;
  private final Set<ObjectId> wanted;
  private final ContentBits wantedBits;
  private final Allowance entries;
  private final Allowance read;
  private final Set<Place> seen = new HashSet<>();
  private final Map<ObjectId, List<RepoPath>> found = new HashMap<>();
  private final ShownPaths shown = new ShownPaths();

  private record Place(Folder folder, ObjectId tree) {}

  private StandingFiles(
      ObjectSource objects,
      TreeReader reader,
      StandingTrees known,
      Set<ObjectId> wanted,
      long most) {
    this.objects = objects;
    this.reader = reader;
    this.known = known;
    this.wanted = wanted;
    this.wantedBits = ContentBits.of(wanted);
    this.entries = new Allowance("files that stand", most);
    this.read = new Allowance("files that stand", most);
  }

  /**
   * Goes through {@code trees}.
   *
   * @param reader reads the trees that have to be looked into
   * @param known what is known of such trees
   * @param wanted the contents to look for
   * @param most how many entries the trees may have
   */
  public static StandingFiles in(
      ObjectSource objects,
      TreeReader reader,
      StandingTrees known,
      Collection<ObjectId> trees,
      Set<ObjectId> wanted,
      long most)
      throws Unreadable {
    StandingFiles files = new StandingFiles(objects, reader, known, wanted, most);
    for (ObjectId tree : trees) {
      files.walk(Folder.ROOT, tree);
    }
    return files;
  }

  /** Where this content stood; empty if it was not looked for. */
  public List<RepoPath> holding(ObjectId content) {
    return found.getOrDefault(content, List.of());
  }

  /** The further paths under which links show {@code path}. */
  public List<RepoPath> showing(RepoPath path) {
    return shown.of(path);
  }

  private void walk(Folder folder, ObjectId id) throws Unreadable {
    if (!seen.add(new Place(folder, id))) {
      return;
    }
    BelowTree below = known.below(objects, id, read);
    if (!below.mayHold(wantedBits)) {
      entries.take(below.entries());
      return;
    }
    List<TreeEntry> all = reader.read(id).entries();
    entries.take(all.size());
    for (TreeEntry entry : all) {
      if (entry.isTree()) {
        walk(folder.below(entry.name()), entry.id());
      } else {
        note(folder.path(entry.name()), entry);
      }
    }
  }

  private void note(RepoPath path, TreeEntry entry) throws Unreadable {
    if (wanted.contains(entry.id())) {
      found.computeIfAbsent(entry.id(), id -> new ArrayList<>()).add(path);
    }
    if (entry.fileMode() == FileMode.SYMLINK) {
      Optional<byte[]> text = objects.blob(entry.id()).filter(raw -> raw.length > 0);
      text.flatMap(raw -> LinkTarget.read(path, RepoPath.ofBytes(raw)))
          .ifPresent(target -> shown.add(target, path));
    }
  }
}
