package dev.ambit.app.forge.gitea;

import java.io.IOException;
import java.nio.file.Path;

/** The stories on the simulated server. */
class SimulatedGiteaTest extends GiteaStories {

  @Override
  GiteaServer serve(Path folder) throws IOException {
    return SimulatedGitea.start(folder);
  }
}
