package dev.ambit.app.demo;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers one request as GitHub's REST interface does: to the App itself, or to its installation.
 */
final class SimulatedApi {

  static final String BOT = "ambit[bot]";

  private static final String REPOS = "/repos/";
  private static final Pattern TOKENS =
      Pattern.compile("POST /app/installations/[0-9]+/access_tokens");

  private final Map<String, SimulatedRepository> repositories;
  private final AppTokens tokens;
  private final Supplier<URI> url;
  private final SimulatedJson json;
  private final Map<Pattern, SimulatedRoute> routes = new LinkedHashMap<>();
  private final Map<String, String> renamed = new LinkedHashMap<>();

  SimulatedApi(
      Map<String, SimulatedRepository> repositories,
      AppTokens tokens,
      Supplier<URI> url,
      Clock clock) {
    this.repositories = repositories;
    this.tokens = tokens;
    this.url = url;
    this.json = new SimulatedJson(repositories, tokens, url);
    route("GET /installation", request -> SimulatedAnswer.ok(json.installation()));
    route("GET ", request -> SimulatedAnswer.ok(json.repository(request.repository())));
    new PullRoutes(json, url, clock).add(this::route);
    new CheckRoutes(json).add(this::route);
    new BranchRoutes(json).add(this::route);
  }

  /** A route below a repository: a method, a space, and a pattern of the rest of the path. */
  private void route(String pattern, SimulatedRoute route) {
    int space = pattern.indexOf(' ') + 1;
    String whole = pattern.substring(0, space) + "/repos/([^/]+/[^/]+)" + pattern.substring(space);
    routes.put(Pattern.compile(whole), route);
  }

  /** From now on the old name leads to the new one. */
  void renamed(String old, String other) {
    renamed.put(old, other);
  }

  SimulatedAnswer answer(String method, URI address, String authorization, ObjectNode body)
      throws IOException {
    String path =
        URLDecoder.decode(address.getRawPath().replace("+", "%2B"), StandardCharsets.UTF_8);
    boolean forApp = path.startsWith("/app") || path.endsWith("/installation");
    boolean known = forApp ? tokens.isApp(authorization) : tokens.isInstallation(authorization);
    if (!known) {
      return SimulatedAnswer.badCredentials();
    }
    String query = address.getRawQuery() == null ? "" : address.getRawQuery();
    return path.startsWith(REPOS)
        ? ofRepository(method, path, query, body)
        : ofApp(method + " " + path);
  }

  private SimulatedAnswer ofApp(String request) {
    if (TOKENS.matcher(request).matches()) {
      return SimulatedAnswer.created(json.token());
    }
    return switch (request) {
      case "GET /app" -> SimulatedAnswer.ok(json.app());
      case "GET /app/installations" ->
          SimulatedAnswer.ok(new JsonMapper().createArrayNode().add(json.installation()));
      case "GET /installation/repositories" -> SimulatedAnswer.ok(json.installed());
      default -> SimulatedAnswer.missing();
    };
  }

  private SimulatedAnswer ofRepository(String method, String path, String query, ObjectNode body)
      throws IOException {
    for (Map.Entry<String, String> name : renamed.entrySet()) {
      String old = REPOS + name.getKey();
      if ((path + "/").startsWith(old + "/")) {
        return SimulatedAnswer.movedTo(
            url.get() + REPOS + name.getValue() + path.substring(old.length()));
      }
    }
    for (Map.Entry<Pattern, SimulatedRoute> route : routes.entrySet()) {
      Matcher parts = route.getKey().matcher(method + " " + path);
      if (parts.matches()) {
        SimulatedRepository repository = repositories.get(parts.group(1));
        return repository == null
            ? SimulatedAnswer.missing()
            : route.getValue().answer(new SimulatedRoute.Request(repository, parts, query, body));
      }
    }
    return SimulatedAnswer.missing();
  }
}
