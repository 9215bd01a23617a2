package dev.ambit.git;

import dev.ambit.core.event.RefName;
import dev.ambit.git.store.Unreadable;
import java.io.IOException;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;

/** Refs of the repository that stand for others: a push to one moves the other. */
record RefAliases(Repository repository) {

  /**
   * Insists that a ref stands for itself alone.
   *
   * @throws Unreadable if it does not, with the ref to push to
   */
  void requireNone(RefName name) throws Unreadable {
    try {
      Ref ref = repository.exactRef(name.value());
      if (ref != null && ref.isSymbolic()) {
        String target = ref.getTarget().getName();
        throw new Unreadable("it stands for " + target + ": push to " + target + " itself");
      }
    } catch (IOException e) {
      throw new Unreadable("the ref " + name + " cannot be read", e);
    }
  }
}
