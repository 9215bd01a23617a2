package jenkins.security;

import hudson.ExtensionPoint;
import java.util.List;

public abstract class QueueItemAuthenticatorProvider implements ExtensionPoint {
  public QueueItemAuthenticatorProvider() {}

  public abstract List<QueueItemAuthenticator> getAuthenticators();
}
