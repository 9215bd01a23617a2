package dev.ambit.core.decision.grant;

import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.GrantUse;
import dev.ambit.core.decision.Outcome;
import dev.ambit.core.scope.Grant;
import dev.ambit.core.scope.GrantBook;
import dev.ambit.core.scope.GrantClaims;
import dev.ambit.core.scope.GrantId;
import dev.ambit.core.scope.GrantRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out whether the grant that is claimed for something may be used for it. */
public final class GrantUses {

  private GrantUses() {}

  /** The claims for the intent, checked against what the store holds. */
  public static GrantUse of(Intent intent, GrantClaims claims, GrantBook book) {
    List<GrantId> ids = claims.ids();
    if (claims.texts().isEmpty()) {
      return new GrantUse(List.of(), Optional.empty(), List.of(fault(intent, "grant/none", "")));
    }
    if (claims.texts().size() > 1) {
      String all = Lists.of(claims.texts());
      return new GrantUse(ids, Optional.empty(), List.of(fault(intent, "grant/ambiguous", all)));
    }
    if (ids.isEmpty()) {
      String text = claims.texts().get(0);
      return new GrantUse(ids, Optional.empty(), List.of(fault(intent, "grant/malformed", text)));
    }
    return of(intent, book.find(ids.get(0)));
  }

  private static GrantUse of(Intent intent, GrantRecord record) {
    List<Finding> faults =
        record.fold(
            trusted -> complaints(trusted.grant(), intent),
            refused -> List.of(refusal(intent, refused)));
    return new GrantUse(List.of(record.id()), Optional.of(record), faults);
  }

  private static List<Finding> complaints(Grant grant, Intent intent) {
    return GrantConditions.ALL.stream()
        .flatMap(condition -> condition.complaint(grant, intent).stream())
        .toList();
  }

  private static Finding refusal(Intent intent, GrantRecord.Refused refused) {
    return finding(intent, rule(refused.why()), refused.id().value(), refused.detail());
  }

  private static String rule(GrantRecord.Why why) {
    return switch (why) {
      case NOT_FOUND -> "grant/not-found";
      case MALFORMED -> "grant/malformed";
      case NOT_TRUSTED -> "grant/not-trusted";
      case REVOKED -> "grant/revoked";
      case AMBIGUOUS -> "grant/ambiguous";
      case UNREADABLE -> "grant/unreadable";
    };
  }

  private static Finding fault(Intent intent, String rule, String claimed) {
    return finding(intent, rule, claimed, claimed);
  }

  private static Finding finding(Intent intent, String rule, String grant, String detail) {
    return intent
        .texts()
        .finding(
            rule,
            Outcome.DENY,
            intent.subject(),
            Map.of(
                "grant", grant,
                "detail", detail,
                "ref", intent.place(),
                "agent", intent.actor().id().orElse("the agent"),
                "principal", Lists.of(intent.principals())));
  }
}
