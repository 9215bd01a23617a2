package dev.ambit.core.decision;

import dev.ambit.core.identity.CommitIdentifier;
import dev.ambit.core.identity.Registry;
import dev.ambit.core.scope.FileClasses;
import dev.ambit.core.scope.GrantBook;
import java.util.List;

/**
 * Everything standing that an event is judged by. With the same standing and the same facts the
 * decision is the same everywhere.
 *
 * @param policy the policy in force
 * @param registry whom the site knows
 * @param identifier how commits are identified
 * @param classes the sensitive file classes
 * @param grants the grants that the event claims
 * @param approvals the approvals on record, checked
 * @param texts the words of the rules
 * @param faults what is wrong with the policies or the site
 */
public record Standing(
    Policy policy,
    Registry registry,
    CommitIdentifier identifier,
    FileClasses classes,
    GrantBook grants,
    List<Approval> approvals,
    RuleTexts texts,
    List<PolicyFault> faults) {

  public Standing {
    approvals = List.copyOf(approvals);
    faults = List.copyOf(faults);
  }
}
