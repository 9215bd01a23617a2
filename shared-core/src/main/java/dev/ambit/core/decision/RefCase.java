package dev.ambit.core.decision;

import dev.ambit.core.facts.RefFacts;
import java.util.List;

/**
 * A ref update with all that the rules ask about it.
 *
 * @param facts the update and what it brings
 * @param isProtected whether the policy protects the ref
 * @param commits its commits, parents before children
 * @param treatment the strictest of the actor's and its commits'
 * @param grant the grant it claims
 */
public record RefCase(
    RefFacts facts,
    boolean isProtected,
    List<CommitCase> commits,
    Treatment treatment,
    GrantUse grant) {

  public RefCase {
    commits = List.copyOf(commits);
  }
}
