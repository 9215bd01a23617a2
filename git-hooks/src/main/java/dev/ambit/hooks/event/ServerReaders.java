package dev.ambit.hooks.event;

import dev.ambit.core.event.ServerKind;
import java.util.List;

/** Every reader. */
public final class ServerReaders {

  /** One for each kind of server. */
  public static final List<ServerReader> ALL =
      List.of(
          new PlainReader(),
          new GitoliteReader(),
          new GiteaReader(),
          new GitLabReader(),
          new GitHubEnterpriseReader(),
          new BitbucketReader(),
          new GerritReader());

  private ServerReaders() {}

  /** The reader for {@code kind}. */
  public static ServerReader of(ServerKind kind) {
    return ALL.stream()
        .filter(reader -> reader.kind() == kind)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no reader for " + kind));
  }
}
