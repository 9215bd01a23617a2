package dev.ambit.jenkins.event;

import hudson.Extension;
import hudson.model.Action;
import hudson.model.Cause;
import hudson.model.CauseAction;
import hudson.model.Job;
import hudson.model.Queue;
import hudson.model.Run;
import java.util.List;
import java.util.Optional;
import jenkins.model.Jenkins;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.Stapler;
import org.kohsuke.stapler.StaplerRequest2;

/**
 * Notes who asks for a run, and how, while the asking thread still knows. It stops nothing: items
 * that Jenkins restores after a restart never come by here.
 */
@Extension
public final class RequestNotice extends Queue.QueueDecisionHandler {

  /** Set by Jenkins on a request that an API token authenticated. */
  private static final String BY_TOKEN = "jenkins.security.BasicHeaderApiTokenAuthenticator";

  private static final String REPLAY =
      "org.jenkinsci.plugins.workflow.cps.replay.ReplayFlowFactoryAction";

  @Override
  public boolean shouldSchedule(Queue.Task task, List<Action> actions) {
    if (task instanceof Job && actions.stream().noneMatch(RequestOrigin.class::isInstance)) {
      List<Cause> causes = causes(actions);
      Origin origin =
          new Origin(
              channel(Stapler.getCurrentRequest2()),
              Optional.of(Jenkins.getAuthentication2().getName()),
              grant(causes),
              script(actions));
      actions.add(new RequestOrigin(origin, CauseReader.read(causes).principals()));
    }
    return true;
  }

  private static Channel channel(@Nullable StaplerRequest2 request) {
    if (request == null) {
      return Channel.INTERNAL;
    }
    return Boolean.TRUE.equals(request.getAttribute(BY_TOKEN)) ? Channel.API_TOKEN : Channel.PAGE;
  }

  private static List<Cause> causes(List<Action> actions) {
    return actions.stream()
        .filter(CauseAction.class::isInstance)
        .flatMap(action -> ((CauseAction) action).getCauses().stream())
        .toList();
  }

  /** The grant of the run that asks; that run is at work, and so in memory. */
  private static Optional<String> grant(List<Cause> causes) {
    return causes.stream()
        .filter(Cause.UpstreamCause.class::isInstance)
        .flatMap(
            cause -> Optional.ofNullable(((Cause.UpstreamCause) cause).getUpstreamRun()).stream())
        .flatMap(run -> grant(run).stream())
        .findFirst();
  }

  private static Optional<String> grant(Run<?, ?> run) {
    return Optional.ofNullable(run.getAction(GrantInUse.class)).map(GrantInUse::id);
  }

  /** What a replay runs, with the libraries edited for it, as one digest. */
  private static Optional<String> script(List<Action> actions) {
    return actions.stream()
        .filter(action -> action.getClass().getName().equals(REPLAY))
        .map(action -> InputText.digest(Jenkins.XSTREAM2.toXML(action)))
        .findFirst();
  }
}
