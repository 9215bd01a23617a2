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
  private final Clock clock;
  private final Map<Pattern, Route> routes = new LinkedHashMap<>();

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
    this.clock = clock;
    String repo = "/repos/([^/]+/[^/]+)";
    route("GET /app", request -> ok(app()));
    route("GET /app/installations", request -> ok(mapper.createArrayNode().add(installation())));
    route("GET " + repo + "/installation", request -> ok(installation()));
    route("POST /app/installations/[0-9]+/access_tokens", request -> new Answer(201, token()));
    route("GET /installation/repositories", request -> ok(installed()));
    route("GET " + repo, request -> ok(repository(found(request))));
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
    for (Map.Entry<Pattern, Route> route : routes.entrySet()) {
      Matcher parts = route.getKey().matcher(method + " " + path);
      if (parts.matches()) {
        String query = address.getRawQuery() == null ? "" : address.getRawQuery();
        return route.getValue().answer(new Request(parts, query, body));
      }
    }
    return missing();
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
        list.add(pull(repository, pull));
      }
    }
    return ok(list);
  }

  private Answer pull(Request request) throws IOException {
    SimulatedRepository repository = found(request);
    SimulatedPull pull = repository.pulls().get(Integer.valueOf(request.part(2)));
    return pull == null ? missing() : ok(pull(repository, pull));
  }

  private ObjectNode pull(SimulatedRepository repository, SimulatedPull pull) throws IOException {
    ObjectNode node = mapper.createObjectNode();
    node.put("id", pull.number()).put("number", pull.number());
    node.put("state", pull.open() ? "open" : "closed").put("title", "Change " + pull.number());
    node.set("user", user(pull.author()));
    String name = repository.name().substring(repository.name().indexOf('/') + 1);
    ObjectNode head = node.putObject("head");
    boolean own = repository.name().startsWith(pull.owner() + "/");
    String branch =
        own ? pull.branch() : pull.branch().substring(pull.branch().lastIndexOf('/') + 1);
    head.put("label", pull.owner() + ":" + branch).put("ref", branch);
    head.put("sha", repository.head(pull.number()));
    head.set("repo", named(pull.owner() + "/" + name));
    ObjectNode base = node.putObject("base");
    base.put("label", repository.name().split("/", 2)[0] + ":" + pull.base());
    base.put("ref", pull.base()).put("sha", repository.tip("refs/heads/" + pull.base()));
    base.set("repo", repository(repository));
    return node;
  }

  private Answer activity(Request request) throws IOException {
    ArrayNode list = mapper.createArrayNode();
    String asked = URLDecoder.decode(request.query(), StandardCharsets.UTF_8);
    for (SimulatedRepository.Move move : found(request).moves()) {
      if (asked.endsWith("ref=" + move.ref())) {
        ObjectNode node = list.addObject();
        node.put("ref", move.ref()).put("activity_type", "push");
        node.set("actor", user(move.login()));
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
    return comment == null ? missing() : ok(comment(comment));
  }

  private ObjectNode comment(SimulatedComment comment) {
    ObjectNode node = mapper.createObjectNode();
    node.put("id", comment.id()).put("body", comment.text());
    node.put("created_at", comment.at().toString()).put("updated_at", comment.edited().toString());
    node.set("user", user(comment.login()));
    return node;
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
    return said == null ? missing() : new Answer(201, comment(said));
  }

  private Answer checks(Request request) throws IOException {
    ArrayNode list = mapper.createArrayNode();
    found(request).checks().values().stream()
        .filter(check -> check.commit().equals(request.part(2)))
        .forEach(check -> list.add(check(check)));
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
    return new Answer(201, check(check));
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
    return ok(check(check));
  }

  private ObjectNode check(SimulatedCheck check) {
    ObjectNode node = mapper.createObjectNode();
    node.put("id", check.id()).put("head_sha", check.commit());
    node.put("name", check.body().path("name").asText());
    node.put("external_id", check.decision());
    node.put("status", "completed").put("conclusion", check.conclusion());
    node.set("app", app());
    return node;
  }

  private ObjectNode app() {
    ObjectNode node = mapper.createObjectNode();
    return node.put("id", Long.parseLong(tokens.appId())).put("slug", "ambit").put("name", "ambit");
  }

  private ObjectNode installation() {
    ObjectNode node = mapper.createObjectNode().put("id", 1);
    node.put("access_tokens_url", url.get() + "/app/installations/1/access_tokens");
    node.put("repositories_url", url.get() + "/installation/repositories");
    node.put("app_id", Long.parseLong(tokens.appId()));
    return node;
  }

  private ObjectNode token() {
    ObjectNode node = mapper.createObjectNode().put("token", tokens.give());
    return node.put("expires_at", Clock.systemUTC().instant().plusSeconds(3600).toString());
  }

  private ObjectNode installed() {
    ArrayNode list = mapper.createArrayNode();
    repositories.values().forEach(each -> list.add(repository(each)));
    ObjectNode node = mapper.createObjectNode().put("total_count", list.size());
    node.set("repositories", list);
    return node;
  }

  private ObjectNode repository(SimulatedRepository repository) {
    return named(repository.name());
  }

  private ObjectNode named(String fullName) {
    ObjectNode node = mapper.createObjectNode();
    node.put("id", Integer.toUnsignedLong(fullName.hashCode())).put("full_name", fullName);
    node.put("name", fullName.substring(fullName.indexOf('/') + 1));
    node.put("url", url.get() + "/repos/" + fullName);
    node.set("owner", user(fullName.substring(0, fullName.indexOf('/'))));
    return node.put("default_branch", "main").put("private", true);
  }

  private ObjectNode user(String login) {
    ObjectNode node = mapper.createObjectNode().put("login", login);
    node.put("id", Integer.toUnsignedLong(login.hashCode()));
    return node.put("type", login.endsWith("[bot]") ? "Bot" : "User");
  }

  private static Answer ok(JsonNode body) {
    return new Answer(200, body);
  }

  private Answer missing() {
    return new Answer(404, mapper.createObjectNode().put("message", "Not Found"));
  }
}
