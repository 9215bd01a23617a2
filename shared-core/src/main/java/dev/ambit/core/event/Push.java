package dev.ambit.core.event;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Somebody pushes: the ref updates of one push, which are decided together.
 *
 * @param repository the repository pushed to
 * @param transport how it came and who the server says it is
 * @param updates the ref updates in the order told; at least one, each ref once
 * @param options the push options: text of the client's choosing, hints at most
 */
public record Push(
    RepositoryId repository, Transport transport, List<RefUpdate> updates, List<String> options)
    implements ChangeEvent {

  public Push {
    updates = List.copyOf(updates);
    options = List.copyOf(options);
    if (updates.isEmpty()) {
      throw new IllegalArgumentException("a push updates at least one ref");
    }
    Set<RefName> seen = new HashSet<>();
    for (RefUpdate update : updates) {
      if (!seen.add(update.ref())) {
        throw new IllegalArgumentException("a push updates each ref once");
      }
    }
  }
}
