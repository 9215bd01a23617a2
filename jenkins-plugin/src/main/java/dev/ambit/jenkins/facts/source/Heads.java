package dev.ambit.jenkins.facts.source;

import dev.ambit.core.event.RefName;
import java.util.Optional;
import jenkins.scm.api.SCMHead;
import jenkins.scm.api.mixin.ChangeRequestSCMHead;
import jenkins.scm.api.mixin.ChangeRequestSCMHead2;

/** What the head of a multibranch job is: a branch, or a request to merge one. */
final class Heads {

  private static final String BRANCHES = "refs/heads/";

  private Heads() {}

  /**
   * The branch built, or the one a request comes from. Its name is of the other side's choosing.
   */
  static Optional<RefName> ref(SCMHead head) {
    String name =
        head instanceof ChangeRequestSCMHead2 request ? request.getOriginName() : head.getName();
    return RefName.isWellFormed(BRANCHES + name)
        ? Optional.of(new RefName(BRANCHES + name))
        : Optional.empty();
  }

  static boolean isRequest(SCMHead head) {
    return head instanceof ChangeRequestSCMHead;
  }

  /** The branch that a request would be merged into. */
  static Optional<String> target(SCMHead head) {
    return head instanceof ChangeRequestSCMHead request
        ? Optional.of(request.getTarget().getName())
        : Optional.empty();
  }
}
