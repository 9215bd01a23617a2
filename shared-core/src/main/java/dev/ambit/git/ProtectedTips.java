package dev.ambit.git;

import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RefName;
import dev.ambit.core.scope.Glob;
import dev.ambit.git.store.GitIds;
import dev.ambit.git.store.Unreadable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;

/** Where the protected refs stand before the push, as commits. */
final class ProtectedTips {

  private final Map<String, ObjectId> tips;

  private ProtectedTips(Map<String, ObjectId> tips) {
    this.tips = tips;
  }

  /** Reads them; refs that end at no commit protect none. */
  static ProtectedTips read(Repository repository, List<Glob> protect, Peeling peeling)
      throws Unreadable {
    Map<String, ObjectId> tips = new TreeMap<>();
    for (Ref ref : protect.isEmpty() ? List.<Ref>of() : refs(repository)) {
      ObjectId id = ref.getObjectId();
      if (id != null && protect.stream().anyMatch(glob -> glob.matches(ref.getName()))) {
        peeling.peel(id).commit().ifPresent(commit -> tips.put(ref.getName(), commit));
      }
    }
    return new ProtectedTips(tips);
  }

  /** Those at a time of which only the places are known; places that end at no commit count not. */
  static ProtectedTips at(List<Oid> places, Peeling peeling) throws Unreadable {
    Map<String, ObjectId> tips = new TreeMap<>();
    for (Oid place : places) {
      peeling.peel(GitIds.jgit(place)).commit().ifPresent(id -> tips.put(place.hex(), id));
    }
    return new ProtectedTips(tips);
  }

  List<ObjectId> all() {
    return List.copyOf(tips.values());
  }

  /** Those that stay if {@code ref} goes. */
  List<ObjectId> without(RefName ref) {
    List<ObjectId> others = new ArrayList<>();
    tips.forEach(
        (name, tip) -> {
          if (!name.equals(ref.value())) {
            others.add(tip);
          }
        });
    return others;
  }

  private static List<Ref> refs(Repository repository) throws Unreadable {
    try {
      return repository.getRefDatabase().getRefs();
    } catch (IOException e) {
      throw new Unreadable("the refs of the repository cannot be read", e);
    }
  }
}
