package dev.ambit.core.decision.rule;

import dev.ambit.core.decision.Case;
import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.Outcome;
import dev.ambit.core.decision.RefCase;
import dev.ambit.core.decision.Subject;
import dev.ambit.core.decision.Treatment;
import dev.ambit.core.event.RefName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Agents give no ref a name that git, a file system or a reader takes for another ref. */
final class RefNameClear implements Rule {

  private static final String ID = "ref/name";

  @Override
  public List<String> ids() {
    return List.of(ID);
  }

  @Override
  public Stream<Finding> findings(Case judged) {
    return judged.refs().stream()
        .filter(ref -> ref.treatment() != Treatment.ALLOW && ref.facts().update().creates())
        .flatMap(ref -> finding(judged, ref).stream());
  }

  private static Optional<Finding> finding(Case judged, RefCase ref) {
    RefName name = ref.facts().update().ref();
    Outcome outcome = ref.treatment() == Treatment.REPORT ? Outcome.REPORT : Outcome.DENY;
    return MisleadingRefName.fault(name, judged.standing().policy().protect())
        .map(
            detail ->
                judged
                    .standing()
                    .texts()
                    .finding(
                        ID,
                        outcome,
                        Subject.of(name),
                        Map.of("ref", name.value(), "detail", detail)));
  }
}
