package dev.ambit.app;

import dev.ambit.app.demo.SimulatedGitHub;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Checks every request to the simulated GitHub against GitHub's own description of its interface.
 */
public final class OpenApiWatch implements SimulatedGitHub.Watcher {

  private static final ForgeDescription DESCRIPTION = ForgeDescription.read("/github/openapi.json");

  private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());

  @Override
  public void saw(String method, URI address, byte[] body) {
    requests.add(method + " " + address.getPath());
    DESCRIPTION.faults(method, address, body).forEach(faults::add);
  }

  /** What was wrong with requests so far. */
  public List<String> faults() {
    return List.copyOf(faults);
  }

  /** Method and path of every request so far. */
  public List<String> requests() {
    return List.copyOf(requests);
  }
}
