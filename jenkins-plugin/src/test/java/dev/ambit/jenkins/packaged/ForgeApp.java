package dev.ambit.jenkins.packaged;

import dev.ambit.wire.crypto.keys.KeyFolder;
import dev.ambit.wire.crypto.keys.KeyType;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A real forge app in a process of its own, on loopback, with a site of its own. Dana and Gina
 * grant by it; Erin runs the agent.
 */
final class ForgeApp implements AutoCloseable {

  static final String REPOSITORY = "git.example.com/payments/checkout";

  private static final String SITE =
      """
      version: 1
      host: git.example.com
      repository: payments/checkout
      people:
        - { id: dana@example.com, principals: ["jenkins:dana"], keys: [keys/dana-example-com.pub.pem], may: [grant, approve] }
        - { id: gina@example.com, principals: ["jenkins:gina"], keys: [keys/gina-example-com.pub.pem], may: [grant, approve] }
        - { id: erin@example.com, principals: ["jenkins:erin"] }
      agents:
        - { agent: claude, principals: ["jenkins:agent"], operator: erin@example.com }
      grants: { folder: grants }
      policy: { version: 1, protect: ["refs/heads/main"] }
      """;
  private static final String GRANT =
      """
      { "version": 1, "id": "%s", "task": { "title": "Raise the timeout" }, "agent": "claude",
        "principals": ["jenkins:agent"], "owner": "dana@example.com",
        "audience": [{ "host": "git.example.com", "repository": "payments/checkout" }],
        "scope": { "refs": ["refs/heads/agent/**"], "operations": ["create", "update"],
          "paths": { "allow": ["**"], "deny": [] }, "classes": [], "pipelines": ["checkout/**"] },
        "validity": { "not-before": "%s", "expires": "%s" } }
      """;

  private final Path jar;
  private final Path home;
  private final int port;
  private final HttpClient client = HttpClient.newHttpClient();
  private final String dana;
  private final String gina;

  /** The token of the Jenkins controller. */
  final String token;

  private Process process;

  private ForgeApp(Path jar, Path home) throws Exception {
    this.jar = jar;
    this.home = home;
    try (ServerSocket socket = new ServerSocket(0)) {
      this.port = socket.getLocalPort();
    }
    site(home.resolve("sites/checkout"));
    this.token = token("jenkins-1", "enforce", "--repository", REPOSITORY);
    this.dana = token("dana", "grant", "--scope", "read", "--person", "dana@example.com");
    this.gina =
        token(
            "gina",
            "grant",
            "--scope",
            "read",
            "--scope",
            "approve",
            "--person",
            "gina@example.com");
    this.process = launch();
  }

  /** The jar of the app that {@code -Dambit.app} names. */
  static Optional<Path> given() {
    return Optional.of(System.getProperty("ambit.app", ""))
        .filter(text -> !text.isBlank())
        .map(Path::of);
  }

  static ForgeApp start(Path jar, Path home) throws Exception {
    ForgeApp started = new ForgeApp(jar, home);
    started.awaitUp();
    return started;
  }

  int port() {
    return port;
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  /** A copy of the site, for the controller, in a folder of its own. */
  Path siteFor(Path folder) throws IOException {
    Path keys = Files.createDirectories(folder.resolve("keys"));
    Files.createDirectories(folder.resolve("grants"));
    for (String name : List.of("dana-example-com", "gina-example-com")) {
      Files.copy(
          home.resolve("people").resolve(name + ".pub.pem"), keys.resolve(name + ".pub.pem"));
    }
    return Files.writeString(folder.resolve("site.yaml"), SITE);
  }

  /** Dana asks for a grant and Gina gives it. */
  void grant(String id) {
    Instant now = Instant.now();
    send("POST", "/grants", dana, GRANT.formatted(id, now.minusSeconds(60), now.plusSeconds(9000)));
    send("POST", "/grants/" + id + "/approval", gina, "");
  }

  void revoke(String id) {
    send(
        "POST",
        "/revocations",
        gina,
        "{ \"kind\": \"id\", \"value\": \"" + id + "\", \"reason\": \"done\" }");
  }

  /** The newest decisions about runs that it lists, in its own words. */
  String runs(String filter) {
    return send("GET", "/runs?" + filter, gina, "");
  }

  /** Gina lets a held run pass. */
  void approve(String decision) {
    send("POST", "/runs/" + decision + "/approval", gina, "");
  }

  /** The chain of a grant, in its own words. */
  String chain(String id) {
    return send("GET", "/chains/" + id, gina, "");
  }

  /** How many decisions of the controller it knows, in its own words. */
  String toldSoFar() {
    return send("POST", "/entries?repository=" + REPOSITORY, token, "");
  }

  /** Stops the app without a word, as when its machine goes down. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  void again() throws Exception {
    process = launch();
    awaitUp();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private void site(Path site) throws Exception {
    Files.createDirectories(site.resolve("keys"));
    Files.createDirectories(site.resolve("grants"));
    Files.writeString(site.resolve("site.yaml"), SITE);
    KeyFolder people = new KeyFolder(Files.createDirectories(home.resolve("people")));
    for (String name : List.of("dana-example-com", "gina-example-com")) {
      people.create(name, KeyType.ED25519);
      Files.copy(
          people.folder().resolve(name + ".pub.pem"), site.resolve("keys/" + name + ".pub.pem"));
    }
  }

  private String token(String name, String scope, String... more) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("token", "new", name, "--scope", scope));
    arguments.addAll(List.of(more));
    Process made = command(arguments).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String secret =
        new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (made.waitFor() != 0) {
      throw new IOException("no token " + name);
    }
    return secret;
  }

  private Process launch() throws IOException {
    return command(List.of("--port", String.valueOf(port)))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("log").toFile()))
        .start();
  }

  private ProcessBuilder command(List<String> arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar.toString()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("AMBIT_HOME", home.toString());
    return builder;
  }

  private void awaitUp() throws InterruptedException {
    for (int i = 0; i < 240; i++) {
      try {
        send("GET", "/openapi.json", "", "");
        return;
      } catch (IllegalStateException e) {
        TimeUnit.MILLISECONDS.sleep(500);
      }
    }
    throw new AssertionError("the app does not come up");
  }

  private String send(String method, String path, String secret, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url() + "/api/v1" + path))
            .method(method, BodyPublishers.ofString(body));
    if (!secret.isEmpty()) {
      request.header("Authorization", "Bearer " + secret);
    }
    try {
      HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
      }
      return answer.body();
    } catch (IOException e) {
      throw new IllegalStateException("the app does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
