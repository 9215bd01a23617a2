package dev.ambit.hooks.install;

import dev.ambit.wire.record.Installation;
import dev.ambit.wire.record.InstallationJson;
import java.io.IOException;
import java.util.function.Function;

/** Writes {@code installed.json}; the last step, since it holds the digest of the settings. */
final class Remember implements Step {

  private final GuardedRepository repository;
  private final Function<String, Installation> installation;

  Remember(GuardedRepository repository, Function<String, Installation> installation) {
    this.repository = repository;
    this.installation = installation;
  }

  @Override
  public String tells() {
    return "write " + repository.folder().installed();
  }

  @Override
  public Undo apply() throws IOException {
    String config = Digests.of(repository.path().resolve("config"));
    byte[] content = InstallationJson.write(installation.apply(config));
    return PutFile.readable(repository.folder().installed(), content).apply();
  }
}
