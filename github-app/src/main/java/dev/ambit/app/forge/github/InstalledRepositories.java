package dev.ambit.app.forge.github;

import dev.ambit.app.event.RepositoryPath;
import java.io.IOException;
import java.util.List;
import org.kohsuke.github.GHAppInstallation;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.GitHub;
import org.kohsuke.github.authorization.ImmutableAuthorizationProvider;

/** The repositories that an installation lets the App see. */
record InstalledRepositories(GitHubApp app) {

  List<RepositoryPath> of(GHAppInstallation installation) throws IOException {
    if (installation.getSuspendedAt() != null) {
      return List.of();
    }
    String token = installation.createToken().create().getToken();
    GitHub client = app.client(ImmutableAuthorizationProvider.fromAppInstallationToken(token));
    return client.getInstallation().listRepositories().toList().stream()
        .map(GHRepository::getFullName)
        .filter(RepositoryPath::isWellFormed)
        .map(RepositoryPath::new)
        .toList();
  }
}
