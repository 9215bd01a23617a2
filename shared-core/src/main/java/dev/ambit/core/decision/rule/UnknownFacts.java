package dev.ambit.core.decision.rule;

import dev.ambit.core.decision.Case;
import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.Outcome;
import dev.ambit.core.decision.RefCase;
import dev.ambit.core.decision.Subject;
import dev.ambit.core.event.RefName;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What could not be read is denied to everybody: nobody can say whose work it is. */
final class UnknownFacts implements Rule {

  private static final String ID = "facts/unknown";

  @Override
  public List<String> ids() {
    return List.of(ID);
  }

  @Override
  public Stream<Finding> findings(Case judged) {
    return judged.refs().stream().flatMap(ref -> findings(judged, ref));
  }

  private static Stream<Finding> findings(Case judged, RefCase ref) {
    RefName name = ref.facts().update().ref();
    Stream<Finding> whole =
        ref.facts()
            .change()
            .fold(
                known -> Stream.<Finding>empty(),
                reason -> Stream.of(finding(judged, Subject.of(name), name, reason)));
    Stream<Finding> commits =
        ref.commits().stream()
            .flatMap(
                commit ->
                    commit
                        .change()
                        .paths()
                        .fold(
                            known -> Stream.<Finding>empty(),
                            reason ->
                                Stream.of(
                                    finding(
                                        judged,
                                        Subject.of(name, commit.change().commit().id()),
                                        name,
                                        reason))));
    return Stream.concat(whole, commits);
  }

  private static Finding finding(Case judged, Subject subject, RefName ref, String reason) {
    String commit = subject.commit().map(id -> " (commit " + id.abbreviated() + ")").orElse("");
    return judged
        .standing()
        .texts()
        .finding(ID, Outcome.DENY, subject, Map.of("ref", ref.value() + commit, "detail", reason));
  }
}
