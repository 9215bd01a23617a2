package dev.ambit.git.tree;

import dev.ambit.core.facts.RepoPath;
import java.util.Optional;

/**
 * A path that differs between two trees.
 *
 * @param path the path
 * @param before the entry on the old side; empty if it was added
 * @param after the entry on the new side; empty if it was deleted
 */
public record EntryChange(RepoPath path, Optional<TreeEntry> before, Optional<TreeEntry> after) {}
