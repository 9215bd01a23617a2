package dev.ambit.app.forge.gitea;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.app.event.RepositoryPath;
import dev.ambit.app.forge.Rest;
import dev.ambit.app.forge.Unavailable;
import dev.ambit.app.settings.GiteaSettings;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gitea's REST interface, as far as it is asked; the paths are those of its Swagger description.
 */
final class GiteaApi {

  private static final int PAGE = 50;
  private static final int MOST_PAGES = 200;
  private static final Duration BUSY = Duration.ofMinutes(1);

  private final Rest rest;

  GiteaApi(GiteaSettings settings, Clock clock) {
    this.rest =
        new Rest(
            URI.create(settings.url() + "/api/v1"),
            Map.of("Authorization", "token " + settings.token(), "Accept", "application/json"),
            header -> new Unavailable("the server is busy", clock.instant().plus(BUSY)));
  }

  /** Reads something of a repository; empty if there is none. */
  Optional<JsonNode> read(RepositoryPath repository, String path) throws IOException {
    return rest.get("/repos/" + repository + path);
  }

  /** Every element of a list that comes in pages. */
  List<JsonNode> all(String path) throws IOException {
    List<JsonNode> all = new ArrayList<>();
    String joint = path.contains("?") ? "&" : "?";
    for (int page = 1; page <= MOST_PAGES; page++) {
      JsonNode part =
          rest.get(path + joint + "page=" + page + "&limit=" + PAGE)
              .orElseThrow(() -> new IOException("the server does not show " + path));
      part.forEach(all::add);
      if (part.isEmpty()) {
        return all;
      }
    }
    throw new IOException(path + " has more than " + MOST_PAGES + " pages");
  }

  /** Adds something to a repository. */
  JsonNode add(RepositoryPath repository, String path, ObjectNode body) throws IOException {
    return rest.post("/repos/" + repository + path, body);
  }
}
