package dev.ambit.app.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ambit.app.settings.GitHubSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * GitHub within this process, as far as the app asks of it: the same addresses and answers over
 * real bare repositories. It checks the App's tokens, counts what is asked, and can be told to
 * fail.
 */
public final class SimulatedGitHub implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SimulatedGitHub.class);
  private static final int THREADS = 8;

  private final JsonMapper mapper = new JsonMapper();
  private final Map<String, SimulatedRepository> repositories = new TreeMap<>();
  private final HttpServer server;
  private final ExecutorService threads;
  private final Path root;
  private final AppTokens tokens;
  private final Clock clock;
  private final SimulatedApi api;
  private final Faults faults = new Faults();
  private volatile Watcher watcher = (method, address, body) -> {};

  /** Sees every request. */
  @FunctionalInterface
  public interface Watcher {
    void saw(String method, URI address, byte[] body);
  }

  private SimulatedGitHub(Path root, HttpServer server, AppTokens tokens, Clock clock) {
    this.root = root;
    this.server = server;
    this.tokens = tokens;
    this.clock = clock;
    this.threads = Executors.newFixedThreadPool(THREADS);
    this.api = new SimulatedApi(repositories, tokens, this::url, clock);
  }

  /** Starts one whose repositories lie below {@code root}. */
  public static SimulatedGitHub start(Path root, Clock clock) throws IOException {
    Files.createDirectories(root);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    SimulatedGitHub github = new SimulatedGitHub(root, server, AppTokens.make(), clock);
    server.createContext("/", github::handle);
    server.setExecutor(github.threads);
    server.start();
    return github;
  }

  /** A repository, made at the first call. */
  public synchronized SimulatedRepository repository(String name) throws IOException {
    SimulatedRepository known = repositories.get(name);
    if (known != null) {
      return known;
    }
    SimulatedRepository made = SimulatedRepository.create(root, name);
    repositories.put(name, made);
    return made;
  }

  /** Renames a repository or gives it to another owner; its old name leads to the new one. */
  public synchronized void rename(String old, String other) throws IOException {
    SimulatedRepository repository = repository(old);
    repository.rename(root, other);
    repositories.remove(old);
    repositories.put(other, repository);
    api.renamed(old, other);
  }

  /** Serves pages for visitors. */
  void open(SimulatedPages pages) {
    server.createContext("/web/", pages);
  }

  /** How the app reaches it, with the App's own key. */
  public GitHubSettings settings() {
    return new GitHubSettings(
        url(),
        "github.example",
        root.toUri(),
        tokens.appId(),
        tokens.privateKey(),
        tokens.secret());
  }

  /** Where it listens. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Signs deliveries. */
  public Deliveries deliveries() {
    return new Deliveries(tokens.secret());
  }

  /** What it can be told to do wrong. */
  public Faults faults() {
    return faults;
  }

  /** Lets somebody see every request. */
  public void watch(Watcher seen) {
    this.watcher = seen;
  }

  /** Somebody comments; the comment's id. */
  public synchronized long comment(String repository, int pull, String login, String text)
      throws IOException {
    return repository(repository).say(pull, login, text, clock.instant()).id();
  }

  /** Somebody changes a comment. */
  public synchronized void edit(String repository, long comment, String text) throws IOException {
    repository(repository).edit(comment, text);
  }

  /** What the App answered in a pull request. */
  public synchronized List<String> answers(String repository, int pull) throws IOException {
    return new ArrayList<>(
        repository(repository).comments().values().stream()
            .filter(each -> each.pull() == pull && each.login().equals(SimulatedApi.BOT))
            .map(SimulatedComment::text)
            .toList());
  }

  private void handle(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String method = method(exchange);
    watcher.saw(method, exchange.getRequestURI(), body);
    SimulatedAnswer answer;
    try {
      answer = answer(exchange, method, body);
    } catch (IOException | RuntimeException e) {
      LOG.warn("the simulated GitHub fails at {} {}", method, exchange.getRequestURI(), e);
      answer = SimulatedAnswer.fault(String.valueOf(e.getMessage()));
    }
    send(exchange, answer);
  }

  /** GitHub takes PATCH from clients that can only POST. */
  private static String method(HttpExchange exchange) {
    String override = exchange.getRequestHeaders().getFirst("X-HTTP-Method-Override");
    return override == null ? exchange.getRequestMethod() : override;
  }

  private synchronized SimulatedAnswer answer(HttpExchange exchange, String method, byte[] body)
      throws IOException {
    if (faults.next(method, exchange.getRequestURI().getPath()).isPresent()) {
      faults.headers().forEach(exchange.getResponseHeaders()::set);
      return SimulatedAnswer.refusal(faults.status(), "told to fail");
    }
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    JsonNode json = body.length == 0 ? mapper.createObjectNode() : mapper.readTree(body);
    return api.answer(
        method,
        exchange.getRequestURI(),
        authorization == null ? "" : authorization,
        (ObjectNode) json);
  }

  private static void send(HttpExchange exchange, SimulatedAnswer answer) throws IOException {
    byte[] bytes = answer.body().toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    if (answer.isMoved()) {
      exchange.getResponseHeaders().set("Location", answer.body().path("url").asText());
    }
    exchange.sendResponseHeaders(answer.status(), bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
