package dev.ambit.hooks.policy;

import dev.ambit.core.event.Principal;
import dev.ambit.core.event.RefName;
import dev.ambit.core.facts.Operation;
import dev.ambit.core.facts.PathChange;
import dev.ambit.core.identity.Identity;
import dev.ambit.core.identity.Member;
import dev.ambit.core.scope.Grant;
import dev.ambit.wire.policy.PolicyDocument;
import java.util.List;

/**
 * A test of a policy: facts in, decision and words out.
 *
 * @param title what it shows
 * @param policy the policy tested
 * @param members whom the site knows
 * @param principal who pushes
 * @param ref the ref pushed to
 * @param operation what is done to it
 * @param options the push options
 * @param commits the commits pushed
 * @param grants the grants in the store
 * @param expected what must come out
 */
record PolicyCase(
    String title,
    PolicyDocument policy,
    List<Member> members,
    Principal principal,
    RefName ref,
    Operation operation,
    List<String> options,
    List<Commit> commits,
    List<Grant> grants,
    Expected expected) {

  /** A commit: who made it, as a fact, and what it changes. */
  record Commit(Identity identity, List<PathChange> paths) {}

  /**
   * What must come out.
   *
   * @param decision allow, hold or deny
   * @param rules the ids of every finding, each once, in any order
   * @param says phrases that the findings hold
   */
  record Expected(String decision, List<String> rules, List<String> says) {}
}
