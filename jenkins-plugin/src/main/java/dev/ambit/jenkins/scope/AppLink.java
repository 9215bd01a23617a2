package dev.ambit.jenkins.scope;

import dev.ambit.core.event.RepositoryId;
import dev.ambit.jenkins.event.InputText;
import dev.ambit.wire.server.RecordServer;
import dev.ambit.wire.server.ServerGrants;
import dev.ambit.wire.site.GrantServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/**
 * How this controller reaches the forge app. The app is not trusted: what it tells counts as far as
 * people of the site signed it.
 *
 * @param server the app
 * @param token the secret by which it knows this controller; empty if there is none
 * @param folder where what it told last is kept
 */
public record AppLink(GrantServer server, Optional<String> token, Path folder) {

  /**
   * The app that grants are taken from; empty if none is named.
   *
   * @param set as Jenkins' administrators name it
   * @param listed as the site file names it
   * @throws IOException if these are two
   */
  public static Optional<AppLink> of(
      Optional<AppServer> set, Optional<GrantServer> listed, Path folder) throws IOException {
    if (set.isEmpty()) {
      return listed.map(server -> new AppLink(server, Optional.empty(), folder));
    }
    GrantServer own = set.get().server();
    if (listed.filter(other -> !other.address().equals(own.address())).isPresent()) {
      throw new IOException(
          "the site file names the app "
              + listed.get().address()
              + ", and Manage Jenkins > System > Ambit names "
              + own.address()
              + ": leave one of them out");
    }
    return Optional.of(new AppLink(own, set.get().token(), folder));
  }

  /**
   * Speaks with it about a repository.
   *
   * @throws IOException if there is no token
   */
  public RecordServer speaker(RepositoryId repository) throws IOException {
    String secret =
        token.orElseThrow(
            () ->
                new IOException(
                    "the token for "
                        + server.address()
                        + " is missing: Manage Jenkins > System > Ambit names a credential of kind"
                        + " Secret text"));
    return new RecordServer(server.address(), secret.strip(), repository);
  }

  /** Its grants and approvals of a repository. */
  public AppRecords records(RepositoryId repository) {
    return new AppRecords(this, repository);
  }

  ServerGrants grants(RepositoryId repository) throws IOException {
    Files.createDirectories(folder);
    String name = InputText.digest(repository.toString());
    return new ServerGrants(
        speaker(repository), server.stale(), folder.resolve(name + ".json"), Clock.systemUTC());
  }

  /** Without the token, which must reach no log. */
  @Override
  public String toString() {
    return server.address().toString();
  }
}
