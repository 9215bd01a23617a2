package dev.ambit.app.forge.github;

import dev.ambit.app.forge.TracedRequest;
import dev.ambit.app.trace.Traces;
import java.io.IOException;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/**
 * Tells of each request that the client library sends.
 *
 * @param inner sends them
 */
record TracedConnector(GitHubConnector inner) implements GitHubConnector {

  @Override
  public GitHubConnectorResponse send(GitHubConnectorRequest request) throws IOException {
    return Traces.here()
        .during(
            TracedRequest.of(request.method(), request.url().getHost(), request.url().getPath()),
            () -> answered(request));
  }

  private GitHubConnectorResponse answered(GitHubConnectorRequest request) throws IOException {
    GitHubConnectorResponse response = inner.send(request);
    Traces.answered(response.statusCode());
    return response;
  }
}
