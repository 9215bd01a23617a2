package dev.ambit.core.decision.rule;

import dev.ambit.core.decision.Case;
import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.Outcome;
import dev.ambit.core.decision.RefCase;
import dev.ambit.core.decision.grant.GrantCondition;
import dev.ambit.core.decision.grant.GrantConditions;
import java.util.List;
import java.util.stream.Stream;

/** Work that needs a grant claims one that may be used here and now. */
final class GrantUsable implements Rule {

  private static final String NONE = "grant/none";

  @Override
  public List<String> ids() {
    Stream<String> lookUp =
        Stream.of(
            NONE,
            "grant/not-found",
            "grant/malformed",
            "grant/not-trusted",
            "grant/revoked",
            "grant/ambiguous",
            "grant/unreadable");
    return Stream.concat(lookUp, GrantConditions.ALL.stream().map(GrantCondition::id)).toList();
  }

  @Override
  public Stream<Finding> findings(Case judged) {
    return judged.refs().stream().flatMap(GrantUsable::findings);
  }

  /** Where a grant is not needed, one that was claimed in vain is still worth telling. */
  private static Stream<Finding> findings(RefCase ref) {
    return switch (ref.treatment()) {
      case GRANT -> ref.grant().faults().stream();
      case RESTRICTED, REPORT ->
          ref.grant().faults().stream()
              .filter(fault -> !fault.rule().equals(NONE))
              .map(fault -> fault.atMost(Outcome.REPORT));
      case ALLOW -> Stream.empty();
    };
  }
}
