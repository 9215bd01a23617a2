package dev.ambit.jenkins.event;

import dev.ambit.core.event.Principal;
import hudson.model.Action;
import hudson.model.InvisibleAction;
import hudson.model.Queue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * Keeps in the queue and on the run what was noted when it was asked for. Requests that different
 * people stand behind stay apart in the queue: an agent's request would otherwise take a person's
 * run down with it.
 */
@ExportedBean
public final class RequestOrigin extends InvisibleAction implements Queue.QueueAction {

  private final String channel;
  private final @Nullable String user;
  private final @Nullable String grant;
  private final @Nullable String script;
  private final ArrayList<String> principals;

  RequestOrigin(Origin origin, List<Principal> causes) {
    this.channel = origin.channel().name();
    this.user = origin.user().orElse(null);
    this.grant = origin.grant().orElse(null);
    this.script = origin.script().orElse(null);
    this.principals =
        new ArrayList<>(
            Stream.concat(causes.stream(), origin.principals())
                .map(Principal::toString)
                .distinct()
                .sorted()
                .toList());
  }

  /** What was noted. */
  public Origin origin() {
    return new Origin(
        Channel.valueOf(channel),
        Optional.ofNullable(user),
        Optional.ofNullable(grant),
        Optional.ofNullable(script));
  }

  /** By which door, for the API. */
  @Exported
  public String getChannel() {
    return origin().channel().word();
  }

  /** Whom Jenkins authenticated there, for the API; empty for nobody. */
  @Exported
  public String getUser() {
    return origin().user().orElse("");
  }

  @Override
  public boolean shouldSchedule(List<Action> actions) {
    return actions.stream()
        .filter(RequestOrigin.class::isInstance)
        .map(RequestOrigin.class::cast)
        .noneMatch(this::isLike);
  }

  private boolean isLike(RequestOrigin other) {
    return principals.equals(other.principals) && origin().grant().equals(other.origin().grant());
  }
}
