package dev.ambit.core.decision.judge;

import dev.ambit.core.decision.Case;

/** Who may not approve: the people behind the push itself. */
final class Approvers {

  private Approvers() {}

  /** Whether the person acts in this case: pushes, or runs the agent that pushes. */
  static boolean acts(String person, Case judged) {
    return judged.actor().id().filter(person::equals).isPresent()
        || judged.standing().registry().known(judged.actor().principals()).stream()
            .anyMatch(
                member ->
                    member.id().equals(person)
                        || member.operator().filter(person::equals).isPresent());
  }
}
