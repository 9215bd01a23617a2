package dev.ambit.app.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers one request as GitHub's REST interface does. */
final class SimulatedApi {

  static final String BOT = "ambit[bot]";

  private final JsonMapper mapper = new JsonMapper();
  private final Map<String, SimulatedRepository> repositories;
  private final AppTokens tokens;
  private final Supplier<URI> url;
  private final SimulatedJson json;
  private final Clock clock;
  private final Map<Pattern, Route> routes = new LinkedHashMap<>();
  private final Map<String, String> renamed = new LinkedHashMap<>();

  /** An HTTP status and a body. */
  record Answer(int status, JsonNode body) {}

  /** A request whose address matched: the parts of it in order, the query, the body. */
  private record Request(Matcher parts, String query, ObjectNode body) {
    String part(int number) {
      return parts.group(number);
    }
  }

  private interface Route {
    Answer answer(Request request) throws IOException;
  }

  SimulatedApi(
      Map<String, SimulatedRepository> repositories,
      AppTokens tokens,
      Supplier<URI> url,
      Clock clock) {
    this.repositories = repositories;
    this.tokens = tokens;
    this.url = url;
    this.json = new SimulatedJson(repositories, tokens, url);
    this.clock = clock;
    String repo = "/repos/([^/]+/[^/]+)";
    route("GET /app", request -> ok(json.app()));
    route(
        "GET /app/installations", request -> ok(mapper.createArrayNode().add(json.installation())));
    route("GET " + repo + "/installation", request -> ok(json.installation()));
    route("POST /app/installations/[0-9]+/access_tokens", request -> new Answer(201, json.token()));
    route("GET /installation/repositories", request -> ok(json.installed()));
    route("GET " + repo, request -> ok(json.repository(found(request))));
    route("GET " + repo + "/pulls", this::pulls);
    route("GET " + repo + "/pulls/([0-9]+)", this::pull);
    route("GET " + repo + "/activity", this::activity);
    route("GET " + repo + "/git/ref/heads/(.+)", this::ref);
    route("GET " + repo + "/compare/([0-9a-f]{40})\\.\\.\\.(.+)", this::compare);
    route("GET " + repo + "/issues/comments/([0-9]+)", this::comment);
    route("GET " + repo + "/issues/([0-9]+)", this::issue);
    route("POST " + repo + "/issues/([0-9]+)/comments", this::answered);
    route("GET " + repo + "/commits/([0-9a-f]{40})/check-runs", this::checks);
    route("POST " + repo + "/check-runs", this::check);
    route("PATCH " + repo + "/check-runs/([0-9]+)", this::more);
  }

  private void route(String pattern, Route route) {
    routes.put(Pattern.compile(pattern), route);
  }

  Answer answer(String method, URI address, String authorization, ObjectNode body)
      throws IOException {
    String path =
        URLDecoder.decode(address.getRawPath().replace("+", "%2B"), StandardCharsets.UTF_8);
    boolean forApp = path.startsWith("/app") || path.endsWith("/installation");
    boolean known = forApp ? tokens.isApp(authorization) : tokens.isInstallation(authorization);
    if (!known) {
      return new Answer(401, mapper.createObjectNode().put("message", "Bad credentials"));
    }
    for (Map.Entry<String, String> name : renamed.entrySet()) {
      if ((path + "/").startsWith("/repos/" + name.getKey() + "/")) {
        String there = "/repos/" + name.getValue() + path.substring(7 + name.getKey().length());
        return new Answer(301, mapper.createObjectNode().put("url", url.get() + there));
      }
    }
    for (Map.Entry<Pattern, Route> route : routes.entrySet()) {
      Matcher parts = route.getKey().matcher(method + " " + path);
      if (parts.matches()) {
        String query = address.getRawQuery() == null ? "" : address.getRawQuery();
        return route.getValue().answer(new Request(parts, query, body));
      }
    }
    return missing();
  }

  /** From now on the old name leads to the new one. */
  void renamed(String old, String other) {
    renamed.put(old, other);
  }

  long comment(SimulatedRepository repository, int pull, String login, String text) {
    long id = repository.nextId();
    Instant now = clock.instant();
    repository.comments().put(id, new SimulatedComment(id, pull, login, text, now, now));
    return id;
  }

  void edit(SimulatedRepository repository, long id, String text) {
    repository
        .comments()
        .computeIfPresent(
            id,
            (same, old) ->
                new SimulatedComment(
                    id, old.pull(), old.login(), text, old.at(), old.at().plusSeconds(1)));
  }

  private SimulatedRepository found(Request request) throws IOException {
    SimulatedRepository repository = repositories.get(request.part(1));
    if (repository == null) {
      throw new IOException("there is no repository " + request.part(1));
    }
    return repository;
  }

  private Answer pulls(Request request) throws IOException {
    SimulatedRepository repository = found(request);
    ArrayNode list = mapper.createArrayNode();
    for (SimulatedPull pull : repository.pulls().values()) {
      if (pull.open()) {
        list.add(json.pull(repository, pull));
      }
    }
    return ok(list);
  }

  private Answer pull(Request request) throws IOException {
    SimulatedRepository repository = found(request);
    SimulatedPull pull = repository.pulls().get(Integer.valueOf(request.part(2)));
    return pull == null ? missing() : ok(json.pull(repository, pull));
  }

  private Answer activity(Request request) throws IOException {
    ArrayNode list = mapper.createArrayNode();
    String asked = URLDecoder.decode(request.query(), StandardCharsets.UTF_8);
    for (SimulatedRepository.Move move : found(request).moves()) {
      if (asked.endsWith("ref=" + move.ref())) {
        ObjectNode node = list.addObject();
        node.put("ref", move.ref()).put("activity_type", "push").put("after", move.commit());
        node.set("actor", json.user(move.login()));
      }
    }
    return ok(list);
  }

  private Answer ref(Request request) throws IOException {
    SimulatedRepository repository = found(request);
    String ref = "refs/heads/" + request.part(2);
    String tip =
        repository.git(Map.of()).run("for-each-ref", "--format=%(objectname)", ref).strip();
    if (tip.isEmpty()) {
      return missing();
    }
    ObjectNode node = mapper.createObjectNode().put("ref", ref);
    node.putObject("object").put("type", "commit").put("sha", tip);
    return ok(node);
  }

  private Answer compare(Request request) throws IOException {
    SimulatedRepository repository = found(request);
    String tip = repository.tip("refs/heads/" + request.part(3));
    String base = repository.git(Map.of()).run("merge-base", request.part(2), tip).strip();
    String status =
        tip.equals(request.part(2))
            ? "identical"
            : base.equals(request.part(2)) ? "ahead" : base.equals(tip) ? "behind" : "diverged";
    return ok(mapper.createObjectNode().put("status", status));
  }

  private Answer comment(Request request) throws IOException {
    SimulatedComment comment = found(request).comments().get(Long.valueOf(request.part(2)));
    return comment == null ? missing() : ok(json.comment(comment));
  }

  private Answer issue(Request request) throws IOException {
    SimulatedRepository repository = found(request);
    int number = Integer.parseInt(request.part(2));
    if (!repository.pulls().containsKey(number)) {
      return missing();
    }
    ObjectNode node = mapper.createObjectNode().put("id", number).put("number", number);
    node.put("url", url.get() + "/repos/" + repository.name() + "/issues/" + number);
    node.putObject("pull_request");
    return ok(node);
  }

  private Answer answered(Request request) throws IOException {
    SimulatedRepository repository = found(request);
    int pull = Integer.parseInt(request.part(2));
    long id = comment(repository, pull, BOT, request.body().path("body").asText());
    SimulatedComment said = repository.comments().get(id);
    return said == null ? missing() : new Answer(201, json.comment(said));
  }

  private Answer checks(Request request) throws IOException {
    ArrayNode list = mapper.createArrayNode();
    found(request).checks().values().stream()
        .filter(check -> check.commit().equals(request.part(2)))
        .forEach(check -> list.add(json.check(check)));
    ObjectNode node = mapper.createObjectNode().put("total_count", list.size());
    node.set("check_runs", list);
    return ok(node);
  }

  private Answer check(Request request) throws IOException {
    SimulatedRepository repository = found(request);
    long id = repository.nextId();
    ObjectNode body = request.body();
    SimulatedCheck check =
        new SimulatedCheck(
            id,
            body.path("head_sha").asText(),
            body,
            List.of(body.at("/output/annotations").size()));
    repository.checks().put(id, check);
    return new Answer(201, json.check(check));
  }

  /** Further annotations of a check run. */
  private Answer more(Request request) throws IOException {
    SimulatedRepository repository = found(request);
    SimulatedCheck old = repository.checks().get(Long.valueOf(request.part(2)));
    if (old == null) {
      return missing();
    }
    List<Integer> annotations = new ArrayList<>(old.annotations());
    annotations.add(request.body().at("/output/annotations").size());
    SimulatedCheck check = new SimulatedCheck(old.id(), old.commit(), old.body(), annotations);
    repository.checks().put(old.id(), check);
    return ok(json.check(check));
  }

  private static Answer ok(JsonNode body) {
    return new Answer(200, body);
  }

  private Answer missing() {
    return new Answer(404, mapper.createObjectNode().put("message", "Not Found"));
  }
}
