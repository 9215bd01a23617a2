package dev.ambit.jenkins.effect;

import dev.ambit.jenkins.decision.Judged;
import dev.ambit.jenkins.scope.AmbitConfiguration;
import hudson.Extension;
import hudson.model.Queue;
import hudson.model.User;
import java.util.List;
import java.util.Optional;
import jenkins.security.QueueItemAuthenticator;
import jenkins.security.QueueItemAuthenticatorProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/** Has runs with restricted agent work run as the Jenkins user that is set for them. */
public final class AgentAuthenticator extends QueueItemAuthenticator {

  @Override
  public @Nullable Authentication authenticate2(Queue.Item item) {
    Optional<String> user = AmbitConfiguration.get().settings().agentUser();
    boolean restricted =
        QueueGate.get().judged(item.getId()).filter(Judged::isRestricted).isPresent();
    return restricted ? user.map(AgentAuthenticator::as).orElse(null) : null;
  }

  private static @Nullable Authentication as(String userId) {
    User user = User.getById(userId, false);
    return user == null ? null : user.impersonate2();
  }

  /** Offers the authenticator to Jenkins before those that administrators add. */
  @Extension(ordinal = 1000)
  public static final class Provider extends QueueItemAuthenticatorProvider {

    private static final List<QueueItemAuthenticator> ONE = List.of(new AgentAuthenticator());

    @Override
    public List<QueueItemAuthenticator> getAuthenticators() {
      return ONE;
    }
  }
}
