package dev.ambit.git.landing;

import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RefName;
import dev.ambit.git.store.GitEnvironment;
import dev.ambit.git.store.GitIds;
import dev.ambit.git.store.OpenRepository;
import dev.ambit.git.store.Unreadable;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;

/** Where the refs of a repository stand, outside any push. */
public final class RefTips {

  private RefTips() {}

  /**
   * Every ref with the object it names; tags are not followed.
   *
   * @throws Unreadable if they cannot be read
   */
  public static Map<RefName, Oid> in(GitEnvironment environment) throws Unreadable {
    try (Repository repository = OpenRepository.at(environment)) {
      Map<RefName, Oid> tips = new TreeMap<>();
      for (Ref ref : repository.getRefDatabase().getRefs()) {
        ObjectId id = ref.getObjectId();
        if (id != null && RefName.isWellFormed(ref.getName())) {
          tips.put(new RefName(ref.getName()), GitIds.core(id));
        }
      }
      return tips;
    } catch (IOException e) {
      throw new Unreadable("the refs of the repository cannot be read", e);
    }
  }
}
