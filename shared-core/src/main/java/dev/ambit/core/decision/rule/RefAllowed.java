package dev.ambit.core.decision.rule;

import dev.ambit.core.decision.Case;
import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.Outcome;
import dev.ambit.core.decision.RefCase;
import dev.ambit.core.decision.Subject;
import dev.ambit.core.decision.Treatment;
import dev.ambit.core.event.RefName;
import dev.ambit.core.facts.Operation;
import dev.ambit.core.facts.RefChange;
import dev.ambit.core.facts.RefChange.TargetKind;
import dev.ambit.core.facts.RepoPath;
import dev.ambit.core.scope.Glob;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Ambit's own refs are nobody's; agents move branches and tags only, to commits only, and rewrite
 * or delete protected refs only with a grant or an approval.
 */
public final class RefAllowed implements Rule {

  /** Somebody else than Ambit wants to write {@code refs/ambit/*}. */
  private static final String RESERVED = "ref/reserved";

  /** Also in other letters: some servers keep refs where letter case makes no other name. */
  private static final Glob OWN = Glob.parse("refs/ambit/**");

  private static final String NAMESPACE = "ref/namespace";
  private static final String TARGET = "ref/target";
  private static final String OPERATION = "ref/operation";

  @Override
  public List<String> ids() {
    return List.of(RESERVED, NAMESPACE, TARGET, OPERATION);
  }

  @Override
  public Stream<Finding> findings(Case judged) {
    return judged.refs().stream().flatMap(ref -> findings(judged, ref));
  }

  /** Whether somebody else than Ambit wanted to write a ref of Ambit's: that no mode lets pass. */
  public static boolean isForOwnRefs(List<Finding> findings) {
    return findings.stream().anyMatch(finding -> finding.rule().equals(RESERVED));
  }

  private static Stream<Finding> findings(Case judged, RefCase ref) {
    RefName name = ref.facts().update().ref();
    if (OWN.matchesFolded(RepoPath.of(name.value()))) {
      return Stream.of(finding(judged, ref, RESERVED, Outcome.DENY));
    }
    if (ref.treatment() == Treatment.ALLOW) {
      return Stream.empty();
    }
    return Stream.of(namespace(judged, ref), target(judged, ref), operation(judged, ref))
        .flatMap(Optional::stream)
        .map(found -> ref.treatment() == Treatment.REPORT ? found.atMost(Outcome.REPORT) : found);
  }

  private static Optional<Finding> namespace(Case judged, RefCase ref) {
    RefName name = ref.facts().update().ref();
    return name.isBranch() || name.isTag()
        ? Optional.empty()
        : Optional.of(finding(judged, ref, NAMESPACE, Outcome.DENY));
  }

  private static Optional<Finding> target(Case judged, RefCase ref) {
    return ref.facts()
        .change()
        .toOptional()
        .map(RefChange::target)
        .filter(target -> target == TargetKind.BLOB || target == TargetKind.TREE)
        .map(target -> finding(judged, ref, TARGET, Outcome.DENY));
  }

  private static Optional<Finding> operation(Case judged, RefCase ref) {
    return ref.facts()
        .change()
        .toOptional()
        .map(RefChange::operation)
        .filter(operation -> operation == Operation.FORCE || operation == Operation.DELETE)
        .filter(operation -> ref.isProtected() && ref.grant().usable().isEmpty())
        .map(operation -> finding(judged, ref, OPERATION, Outcome.HOLD));
  }

  private static Finding finding(Case judged, RefCase ref, String rule, Outcome outcome) {
    RefName name = ref.facts().update().ref();
    String operation =
        ref.facts().change().toOptional().map(c -> c.operation().word()).orElse("update");
    return judged
        .standing()
        .texts()
        .finding(
            rule, outcome, Subject.of(name), Map.of("ref", name.value(), "operation", operation));
  }
}
