package dev.ambit.core.decision.rule;

import dev.ambit.core.decision.Case;
import dev.ambit.core.decision.CommitCase;
import dev.ambit.core.decision.RefCase;
import dev.ambit.core.decision.Treatment;
import dev.ambit.core.event.Oid;
import dev.ambit.core.scope.Grant;
import dev.ambit.core.scope.Usage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How much of which grant a push uses. */
public final class GrantUsage {

  private GrantUsage() {}

  /**
   * The amount by usable grant, and by each grant that it narrows; a commit that comes by two refs
   * counts once.
   */
  public static Map<Grant, Usage> of(Case judged) {
    Map<Grant, List<RefCase>> byGrant = new LinkedHashMap<>();
    for (RefCase ref : judged.refs()) {
      ref.grant()
          .lineage()
          .forEach(grant -> byGrant.computeIfAbsent(grant, g -> new ArrayList<>()).add(ref));
    }
    Map<Grant, Usage> amounts = new LinkedHashMap<>();
    byGrant.forEach((grant, refs) -> amounts.put(grant, amount(refs)));
    return amounts;
  }

  private static Usage amount(List<RefCase> refs) {
    Set<Oid> commits = new HashSet<>();
    List<Touch> touches = new ArrayList<>();
    for (RefCase ref : refs) {
      Set<Oid> fresh = new HashSet<>();
      for (CommitCase commit : ref.commits()) {
        Oid id = commit.change().commit().id();
        if (commit.treatment() != Treatment.ALLOW && commits.add(id)) {
          fresh.add(id);
        }
      }
      Touch.in(ref)
          .filter(touch -> touch.commit().map(fresh::contains).orElse(true))
          .forEach(touches::add);
    }
    return Amount.of(commits.size(), touches);
  }
}
