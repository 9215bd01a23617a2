package dev.ambit.jenkins.event;

import dev.ambit.jenkins.event.RunCause.Nobody;
import dev.ambit.jenkins.event.RunCause.Nobody.Kind;
import dev.ambit.jenkins.event.RunCause.Replay;
import dev.ambit.jenkins.event.RunCause.Upstream;
import dev.ambit.jenkins.event.RunCause.User;
import hudson.model.Cause;
import hudson.triggers.SCMTrigger;
import hudson.triggers.TimerTrigger;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads Jenkins' causes. A cause of a plugin that is not known here counts as nobody's: it says in
 * words of its own who started the run, and nothing that could be relied on.
 */
public final class CauseReader {

  /** Causes of plugins, by name, so that none of the plugins is needed. */
  private static final Set<String> BY_CHANGE =
      Set.of(
          "jenkins.branch.BranchEventCause",
          "jenkins.branch.BranchIndexingCause",
          "hudson.plugins.git.GitStatus$CommitHookCause");

  private static final String REPLAY = "org.jenkinsci.plugins.workflow.cps.replay.ReplayCause";
  private static final int DEEPEST = 20;

  private CauseReader() {}

  /** The chain that these causes begin. */
  public static CauseChain read(List<Cause> causes) {
    return new CauseChain(read(causes, DEEPEST));
  }

  private static List<RunCause> read(List<Cause> causes, int depth) {
    return depth == 0 ? List.of() : causes.stream().map(cause -> read(cause, depth - 1)).toList();
  }

  private static RunCause read(Cause cause, int depth) {
    if (cause instanceof Cause.UserIdCause user) {
      return new User(Optional.ofNullable(user.getUserId()));
    }
    if (cause instanceof Cause.UpstreamCause upstream) {
      return new Upstream(
          upstream.getUpstreamProject(),
          upstream.getUpstreamBuild(),
          read(upstream.getUpstreamCauses(), depth));
    }
    return cause.getClass().getName().equals(REPLAY) ? new Replay() : new Nobody(kind(cause));
  }

  private static Kind kind(Cause cause) {
    if (cause instanceof SCMTrigger.SCMTriggerCause
        || BY_CHANGE.contains(cause.getClass().getName())) {
      return Kind.SCM;
    }
    if (cause instanceof TimerTrigger.TimerTriggerCause) {
      return Kind.TIMER;
    }
    return cause instanceof Cause.RemoteCause ? Kind.REMOTE : Kind.OTHER;
  }
}
