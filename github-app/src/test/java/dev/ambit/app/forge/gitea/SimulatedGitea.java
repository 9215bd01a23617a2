package dev.ambit.app.forge.gitea;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ambit.app.ForgeDescription;
import dev.ambit.app.facts.Git;
import dev.ambit.hooks.demo.GitBackend;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Gitea within this process: its REST interface and git by http over real bare repositories.
 * Every request is held against Gitea's own description of its interface.
 */
final class SimulatedGitea implements GiteaServer {

  private static final Logger LOG = LoggerFactory.getLogger(SimulatedGitea.class);
  private static final String API = "/api/v1";
  private static final int THREADS = 8;
  private static final ForgeDescription DESCRIPTION = ForgeDescription.read("/gitea/openapi.json");

  private final JsonMapper mapper = new JsonMapper();
  private final Path root;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final GiteaHooks hooks = new GiteaHooks();
  private final GiteaRoutes routes;
  private final GitBackend git;
  private final List<String> faults = Collections.synchronizedList(new ArrayList<>());

  private SimulatedGitea(Path root, HttpServer server, GiteaPeople people) {
    this.root = root;
    this.server = server;
    this.git = new GitBackend(root);
    this.routes = new GiteaRoutes(root, people, hooks);
  }

  static SimulatedGitea start(Path root) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    GiteaPeople people = new GiteaPeople();
    SimulatedGitea gitea = new SimulatedGitea(root, server, people);
    people.add(gitea.admin().login(), gitea.admin().password());
    server.createContext("/", gitea::handle).setAuthenticator(people);
    server.setExecutor(gitea.threads);
    server.start();
    return gitea;
  }

  @Override
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public GiteaAccount admin() {
    return new GiteaAccount(url(), "root-of-gitea", "a-password-for-a-test");
  }

  @Override
  public List<String> faults() {
    return List.copyOf(faults);
  }

  private synchronized void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path.startsWith(API)) {
      api(exchange, path.substring(API.length()));
    } else {
      git(exchange, path.substring(1, path.indexOf(".git/")));
    }
  }

  private void api(HttpExchange exchange, String path) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String method = exchange.getRequestMethod();
    faults.addAll(DESCRIPTION.faults(method, exchange.getRequestURI(), body));
    String query = Objects.requireNonNullElse(exchange.getRequestURI().getQuery(), "");
    boolean later = query.contains("page=") && !query.contains("page=1&");
    GiteaRoutes.Answer answer;
    try {
      JsonNode json = body.length == 0 ? mapper.createObjectNode() : mapper.readTree(body);
      String login = exchange.getPrincipal().getUsername();
      answer = routes.answer(login, method + " " + path, later, json);
    } catch (IOException | RuntimeException e) {
      LOG.warn("the simulated Gitea fails at {} {}", method, path, e);
      answer = new GiteaRoutes.Answer(500, mapper.createObjectNode());
    }
    byte[] bytes = answer.body().toString().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private void git(HttpExchange exchange, String repository) throws IOException {
    Map<String, String> before = branches(repository);
    git.handle(exchange);
    Map<String, String> moved = branches(repository);
    moved.entrySet().removeAll(before.entrySet());
    routes.pushed(exchange.getPrincipal().getUsername(), repository, moved);
  }

  private Map<String, String> branches(String repository) throws IOException {
    Map<String, String> branches = new TreeMap<>();
    new Git(root.resolve(repository + ".git"), Map.of())
        .run("for-each-ref", "--format=%(refname:lstrip=2) %(objectname)", "refs/heads")
        .lines()
        .map(line -> line.split(" ", 2))
        .forEach(pair -> branches.put(pair[0], pair[1]));
    return branches;
  }

  @Override
  public void close() {
    server.stop(0);
    hooks.close();
    threads.shutdownNow();
  }
}
