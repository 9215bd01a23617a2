package dev.ambit.git.tree;

import dev.ambit.core.facts.RepoPath;
import dev.ambit.git.store.Allowance;
import dev.ambit.git.store.Unreadable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Collects changed paths as far as the budget goes. */
final class ChangedPaths {

  /** A longer path counts as several, so that long names cannot fill the memory. */
  private static final int CHARACTERS_PER_PATH = 256;

  private final Allowance paths;
  private final List<EntryChange> found = new ArrayList<>();

  ChangedPaths(Allowance paths) {
    this.paths = paths;
  }

  void add(RepoPath path, Optional<TreeEntry> before, Optional<TreeEntry> after) throws Unreadable {
    paths.take(1 + path.bytes().length() / CHARACTERS_PER_PATH);
    found.add(new EntryChange(path, before, after));
  }

  List<EntryChange> inOrder() {
    found.sort(Comparator.comparing(EntryChange::path));
    return List.copyOf(found);
  }
}
