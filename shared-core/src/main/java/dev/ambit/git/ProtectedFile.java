package dev.ambit.git;

import dev.ambit.core.event.RefName;
import dev.ambit.core.scope.Glob;
import dev.ambit.git.store.Unreadable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A file of settings on a protected branch, where only what was vetted can change it: HEAD's branch
 * if that is protected and there; else the first protected branch that has the file, those named in
 * full first, since nobody can add to them.
 *
 * @param protect the patterns of the protected refs
 * @param path the file
 */
public record ProtectedFile(List<Glob> protect, String path) {

  public ProtectedFile {
    protect = List.copyOf(protect);
  }

  /**
   * The file's content as it stands; empty if there is none.
   *
   * @throws Unreadable if it cannot be told
   */
  public Optional<byte[]> in(ContentLookup repository) throws Unreadable {
    List<RefName> branches = repository.branches().stream().filter(this::isProtected).toList();
    Optional<RefName> head = repository.head().filter(branches::contains);
    if (head.isPresent()) {
      return repository.file(head.get(), path);
    }
    for (RefName branch : namedInFullFirst(branches)) {
      Optional<byte[]> content = repository.file(branch, path);
      if (content.isPresent()) {
        return content;
      }
    }
    return Optional.empty();
  }

  private List<RefName> namedInFullFirst(List<RefName> branches) {
    Set<String> patterns = protect.stream().map(Glob::text).collect(Collectors.toSet());
    return branches.stream()
        .sorted(Comparator.comparing(branch -> !patterns.contains(branch.value())))
        .toList();
  }

  private boolean isProtected(RefName ref) {
    return protect.stream().anyMatch(glob -> glob.matches(ref.value()));
  }
}
