package dev.ambit.app.forge.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ambit.app.forge.Rest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Map;

/** The exchange at GitHub itself. */
public final class GitHubManifestExchange implements ManifestExchange {

  private final Rest rest;

  /** The exchange at the GitHub whose REST interface is at {@code api}. */
  public GitHubManifestExchange(URI api, Clock clock) {
    this.rest =
        new Rest(
            api,
            Map.of("Accept", "application/vnd.github+json"),
            header -> GitHubLimits.told(header, clock));
  }

  @Override
  public CreatedApp exchange(String code) throws IOException {
    JsonNode app =
        rest.post("/app-manifests/" + code + "/conversions", JsonNodeFactory.instance.objectNode());
    return new CreatedApp(
        app.path("id").asLong(),
        app.path("html_url").asText(),
        app.path("pem").asText(),
        app.path("webhook_secret").asText(),
        app.path("client_id").asText(),
        app.path("client_secret").asText());
  }
}
