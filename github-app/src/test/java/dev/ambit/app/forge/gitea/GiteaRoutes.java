package dev.ambit.app.forge.gitea;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.app.demo.SimulatedPull;
import dev.ambit.app.demo.SimulatedRepository;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers one request as Gitea's REST interface does, as far as the stories need it. */
final class GiteaRoutes {

  private static final String REPO = "/repos/([^/]+/[^/]+)";

  private final JsonMapper mapper = new JsonMapper();
  private final Map<String, GiteaBook> books = new LinkedHashMap<>();
  private final Map<Pattern, Route> routes = new LinkedHashMap<>();
  private final Path root;
  private final GiteaPeople people;
  private final GiteaHooks hooks;

  /** A status and a body. */
  record Answer(int status, JsonNode body) {}

  /** A request whose address matched, with its parts in order. */
  private record Asked(String login, Matcher parts, JsonNode body) {
    String part(int number) {
      return parts.group(number);
    }

    int number() {
      return Integer.parseInt(parts.group(2));
    }
  }

  private interface Route {
    Answer answer(Asked asked) throws IOException;
  }

  GiteaRoutes(Path root, GiteaPeople people, GiteaHooks hooks) {
    this.root = root;
    this.people = people;
    this.hooks = hooks;
    route("POST /admin/users", this::user);
    route("POST /users/([^/]+)/tokens", this::token);
    route("POST /orgs", asked -> added(mapper.createObjectNode()));
    route("POST /orgs/([^/]+)/repos", this::repository);
    route("GET /user/repos", asked -> ok(mapper.createArrayNode()));
    route("PUT " + REPO + "/collaborators/[^/]+", asked -> ok(mapper.createObjectNode()));
    route("POST " + REPO + "/hooks", this::hook);
    route("POST " + REPO + "/branch_protections", this::protection);
    route("GET " + REPO + "/pulls", asked -> ok(book(asked).openPulls()));
    route("POST " + REPO + "/pulls", this::open);
    route("GET " + REPO + "/pulls/([0-9]+)", asked -> ok(book(asked).pull(pull(asked))));
    route("POST " + REPO + "/pulls/([0-9]+)/merge", this::merge);
    route("GET " + REPO + "/activities/feeds", asked -> ok(book(asked).feed()));
    route(
        "GET " + REPO + "/issues/([0-9]+)/comments",
        asked -> ok(book(asked).comments(asked.number())));
    route("POST " + REPO + "/issues/([0-9]+)/comments", this::comment);
    route(
        "GET " + REPO + "/issues/comments/([0-9]+)",
        asked -> ok(book(asked).comment(asked.number())));
    route("POST " + REPO + "/statuses/([0-9a-f]{40})", this::status);
    route(
        "GET " + REPO + "/commits/([0-9a-f]{40})/statuses",
        asked -> ok(book(asked).statuses(asked.part(2))));
  }

  private void route(String pattern, Route route) {
    routes.put(Pattern.compile(pattern), route);
  }

  /** Answers; a list has one page only. */
  Answer answer(String login, String request, boolean laterPage, JsonNode body) throws IOException {
    for (Map.Entry<Pattern, Route> route : routes.entrySet()) {
      Matcher parts = route.getKey().matcher(request);
      if (parts.matches()) {
        Answer answer = route.getValue().answer(new Asked(login, parts, body));
        return laterPage && answer.body().isArray() ? ok(mapper.createArrayNode()) : answer;
      }
    }
    return new Answer(404, mapper.createObjectNode());
  }

  /** Somebody pushed: branches by where they stand now. */
  void pushed(String login, String repository, Map<String, String> moved) throws IOException {
    GiteaBook book = book(repository);
    for (Map.Entry<String, String> branch : moved.entrySet()) {
      book.moved(login, branch.getKey(), branch.getValue());
      hooks.push(book, branch.getKey(), login);
      for (SimulatedPull pull : book.repository.pulls().values()) {
        if (pull.open() && pull.branch().equals(branch.getKey())) {
          hooks.pull(book, pull.number(), "synchronized", login);
        }
      }
    }
  }

  private GiteaBook book(Asked asked) throws IOException {
    return book(asked.part(1));
  }

  private GiteaBook book(String name) throws IOException {
    GiteaBook book = books.get(name);
    if (book == null) {
      throw new IOException("there is no repository " + name);
    }
    return book;
  }

  private SimulatedPull pull(Asked asked) throws IOException {
    SimulatedPull pull = book(asked).repository.pulls().get(asked.number());
    if (pull == null) {
      throw new IOException("there is no pull request " + asked.number());
    }
    return pull;
  }

  private Answer user(Asked asked) {
    people.add(asked.body().path("username").asText(), asked.body().path("password").asText());
    return added(GiteaBook.user(asked.body().path("username").asText()));
  }

  private Answer token(Asked asked) {
    return added(mapper.createObjectNode().put("sha1", people.token(asked.part(1))));
  }

  private Answer repository(Asked asked) throws IOException {
    String name = asked.part(1) + "/" + asked.body().path("name").asText();
    GiteaBook book = new GiteaBook(SimulatedRepository.create(root, name));
    books.put(name, book);
    return added(book.json());
  }

  private Answer hook(Asked asked) throws IOException {
    book(asked).hooks.add(asked.body().path("config"));
    return added(mapper.createObjectNode());
  }

  private Answer protection(Asked asked) throws IOException {
    GiteaBook book = book(asked);
    asked.body().path("status_check_contexts").forEach(each -> book.needed.add(each.asText()));
    return added(mapper.createObjectNode());
  }

  private Answer open(Asked asked) throws IOException {
    GiteaBook book = book(asked);
    JsonNode body = asked.body();
    SimulatedPull pull =
        book.repository.open(asked.login(), body.path("head").asText(), body.path("base").asText());
    hooks.pull(book, pull.number(), "opened", asked.login());
    return added(book.pull(pull));
  }

  private Answer merge(Asked asked) throws IOException {
    GiteaBook book = book(asked);
    SimulatedPull pull = pull(asked);
    String head = book.repository.head(pull.number());
    if (!book.mayMerge(head)) {
      return new Answer(405, mapper.createObjectNode());
    }
    String base = book.repository.tip("refs/heads/" + pull.base());
    book.moved(asked.login(), pull.base(), book.repository.merge(base, head));
    book.repository.change(pull.closed());
    hooks.push(book, pull.base(), asked.login());
    hooks.pull(book, pull.number(), "closed", asked.login());
    return ok(mapper.createObjectNode());
  }

  private Answer comment(Asked asked) throws IOException {
    GiteaBook book = book(asked);
    ObjectNode said = book.say(asked.login(), asked.number(), asked.body().path("body").asText());
    hooks.comment(book, asked.number(), said, asked.login());
    return added(said);
  }

  private Answer status(Asked asked) throws IOException {
    return added(book(asked).status(asked.part(2), asked.body()));
  }

  private static Answer ok(JsonNode body) {
    return new Answer(200, body instanceof ArrayNode list ? list.deepCopy() : body);
  }

  private static Answer added(JsonNode body) {
    return new Answer(201, body);
  }
}
