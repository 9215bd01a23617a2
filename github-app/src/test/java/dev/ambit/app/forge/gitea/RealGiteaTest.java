package dev.ambit.app.forge.gitea;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The stories on a real server, for whoever has one. */
@EnabledIfEnvironmentVariable(
    named = "GITEA_BIN",
    matches = ".+",
    disabledReason =
        "no real Gitea: GITEA_BIN=/path/to/gitea mvn -pl github-app -am test"
            + " -Dtest=RealGiteaTest -Dsurefire.failIfNoSpecifiedTests=false")
class RealGiteaTest extends GiteaStories {

  @Override
  GiteaServer serve(Path folder) throws IOException {
    return RealGitea.start(Objects.requireNonNull(System.getenv("GITEA_BIN")), folder);
  }
}
