package dev.ambit.app.work;

import dev.ambit.core.event.Principal;
import dev.ambit.core.provenance.RunRecord;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whether all that was told under one decision's id, or of what one approval is bound to, is about
 * the same. An approval lets pass whatever has its key, so a reporter that shows a harmless run
 * under the key of another one must not be believed. Pure.
 */
final class ToldAlike {

  private ToldAlike() {}

  /** What a person looks at before they approve. */
  private record Shown(
      String repository, String job, Optional<String> grant, Set<String> principals) {

    static Shown of(RunRecord run) {
      return new Shown(
          run.repository(),
          run.job(),
          run.grant(),
          run.actor().principals().stream()
              .map(Principal::toString)
              .collect(Collectors.toCollection(TreeSet::new)));
    }
  }

  /** Why nobody can tell what an approval would let pass; empty if all agree with the run. */
  static Optional<String> objection(RunRecord run, List<RunRecord> told) {
    boolean alike =
        told.stream()
            .allMatch(each -> each.key().equals(run.key()) && Shown.of(each).equals(Shown.of(run)));
    return alike
        ? Optional.empty()
        : Optional.of(
            "two reports tell different things of this run: approve it at the build server, and"
                + " look at who reports for it");
  }
}
