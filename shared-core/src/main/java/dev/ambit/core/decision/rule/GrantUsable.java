package dev.ambit.core.decision.rule;

import dev.ambit.core.decision.Case;
import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.GrantUse;
import dev.ambit.core.decision.Outcome;
import dev.ambit.core.decision.Treatment;
import dev.ambit.core.decision.grant.GrantCondition;
import dev.ambit.core.decision.grant.GrantConditions;
import java.util.List;
import java.util.stream.Stream;

/** Work that needs a grant claims one that may be used here and now. */
public final class GrantUsable implements Rule {

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
    return judged.refs().stream().flatMap(ref -> told(ref.treatment(), ref.grant()));
  }

  /**
   * What keeps the grant from being used, as far as it counts. Where a grant is not needed, one
   * that was claimed in vain is still worth telling.
   */
  public static Stream<Finding> told(Treatment treatment, GrantUse grant) {
    return switch (treatment) {
      case GRANT -> grant.faults().stream();
      case RESTRICTED, REPORT ->
          grant.faults().stream()
              .filter(fault -> !fault.rule().equals(NONE))
              .map(fault -> fault.atMost(Outcome.REPORT));
      case ALLOW -> Stream.empty();
    };
  }
}
