package dev.ambit.app.forge.gitea;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ambit.app.settings.GiteaSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Gives the answers that a test sets, and keeps what the app added. */
final class AnsweringGitea implements AutoCloseable {

  static final String TOKEN = "a-token-of-ambits-account";
  private static final String REPO = "/api/v1/repos/acme/shop";

  private final JsonMapper mapper = new JsonMapper();
  private final HttpServer server;
  final Map<String, JsonNode> answers = new TreeMap<>();
  final List<ObjectNode> statuses = new ArrayList<>();
  final List<ObjectNode> comments = new ArrayList<>();

  private AnsweringGitea(HttpServer server) {
    this.server = server;
  }

  static AnsweringGitea start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    AnsweringGitea gitea = new AnsweringGitea(server);
    server.createContext("/", gitea::handle);
    server.start();
    return gitea;
  }

  GiteaSettings settings() {
    URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    return new GiteaSettings(url, "gitea.example", TOKEN, "0123456789abcdef0123");
  }

  /** What the server answers to a path below the repository. */
  void answer(String path, String json) throws IOException {
    answers.put(REPO + path, mapper.readTree(json));
  }

  private void handle(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String path = exchange.getRequestURI().getPath();
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    if (!("token " + TOKEN).equals(authorization)) {
      send(exchange, 401, mapper.createObjectNode());
    } else if (exchange.getRequestMethod().equals("POST")) {
      send(exchange, 201, add(path, (ObjectNode) mapper.readTree(body)));
    } else {
      get(exchange, path);
    }
  }

  private synchronized ObjectNode add(String path, ObjectNode body) {
    List<ObjectNode> list = path.contains("/statuses/") ? statuses : comments;
    body.put("id", 100 + statuses.size() + comments.size());
    list.add(body.put("path", path));
    return body;
  }

  private synchronized void get(HttpExchange exchange, String path) throws IOException {
    String query = Objects.requireNonNullElse(exchange.getRequestURI().getQuery(), "");
    boolean later = query.contains("page=") && !query.contains("page=1&");
    JsonNode found = later ? mapper.createArrayNode() : found(path);
    send(exchange, found.isMissingNode() ? 404 : 200, found);
  }

  private JsonNode found(String path) {
    if (path.endsWith("/statuses")) {
      return list(statuses);
    }
    if (path.endsWith("/comments")) {
      return list(comments);
    }
    JsonNode answer = answers.get(path);
    return answer == null ? mapper.missingNode() : answer;
  }

  private ArrayNode list(List<ObjectNode> nodes) {
    ArrayNode list = mapper.createArrayNode();
    nodes.forEach(list::add);
    return list;
  }

  private static void send(HttpExchange exchange, int status, JsonNode body) throws IOException {
    byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
