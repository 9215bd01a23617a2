package dev.ambit.jenkins.scope;

import com.cloudbees.plugins.credentials.CredentialsProvider;
import hudson.security.ACL;
import hudson.util.Secret;
import java.util.Optional;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.plaincredentials.StringCredentials;

/** Secret texts among Jenkins' own credentials. Loaded only where Jenkins has Plain Credentials. */
final class TokenCredentials {

  private TokenCredentials() {}

  static Optional<String> secret(String id) {
    return CredentialsProvider.lookupCredentialsInItemGroup(
            StringCredentials.class, Jenkins.get(), ACL.SYSTEM2)
        .stream()
        .filter(each -> each.getId().equals(id))
        .findFirst()
        .map(StringCredentials::getSecret)
        .map(Secret::getPlainText);
  }
}
