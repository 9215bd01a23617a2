package dev.ambit.jenkins.event;

import hudson.Extension;
import hudson.model.Action;
import hudson.model.Queue;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.Stapler;
import org.kohsuke.stapler.StaplerRequest2;

/**
 * Notes how a request came in while its thread still knows. It stops nothing: items that Jenkins
 * restores after a restart never come by here.
 */
@Extension
public final class RequestNotice extends Queue.QueueDecisionHandler {

  /** Set by Jenkins on a request that an API token authenticated. */
  private static final String BY_TOKEN = "jenkins.security.BasicHeaderApiTokenAuthenticator";

  @Override
  public boolean shouldSchedule(Queue.Task task, List<Action> actions) {
    if (actions.stream().noneMatch(RequestOrigin.class::isInstance)) {
      actions.add(new RequestOrigin(channel(Stapler.getCurrentRequest2())));
    }
    return true;
  }

  private static Channel channel(@Nullable StaplerRequest2 request) {
    if (request == null) {
      return Channel.INTERNAL;
    }
    return Boolean.TRUE.equals(request.getAttribute(BY_TOKEN)) ? Channel.API_TOKEN : Channel.PAGE;
  }
}
