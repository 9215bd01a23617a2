package dev.ambit.core.decision.rule;

import dev.ambit.core.decision.Case;
import dev.ambit.core.decision.CommitCase;
import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.Outcome;
import dev.ambit.core.decision.RefCase;
import dev.ambit.core.decision.Subject;
import dev.ambit.core.decision.Treatment;
import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RefName;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Agents build on the history that is there: a new root replaces every file at once. */
final class KnownHistory implements Rule {

  private static final String ID = "history/new-root";

  @Override
  public List<String> ids() {
    return List.of(ID);
  }

  @Override
  public Stream<Finding> findings(Case judged) {
    return judged.refs().stream()
        .flatMap(
            ref ->
                ref.commits().stream()
                    .filter(commit -> commit.change().commit().isRoot())
                    .filter(commit -> commit.treatment() != Treatment.ALLOW)
                    .map(commit -> finding(judged, ref, commit)));
  }

  private static Finding finding(Case judged, RefCase ref, CommitCase commit) {
    Oid id = commit.change().commit().id();
    RefName name = ref.facts().update().ref();
    Outcome outcome = commit.treatment() == Treatment.REPORT ? Outcome.REPORT : Outcome.DENY;
    return judged
        .standing()
        .texts()
        .finding(
            ID,
            outcome,
            Subject.of(name, id),
            Map.of("commit", id.abbreviated(), "ref", name.value()));
  }
}
