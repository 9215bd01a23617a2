package dev.ambit.app.forge.gitea;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Somebody at a Gitea, by name and password, who asks its REST interface as a script would.
 *
 * @param server where
 * @param login the account
 * @param password its password
 */
record GiteaAccount(URI server, String login, String password) {

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** A status and a body. */
  record Answer(int status, JsonNode body) {}

  /** Somebody else at the same server. */
  GiteaAccount as(String other) {
    return new GiteaAccount(server, other, password);
  }

  /** Reads what must be there. */
  JsonNode get(String path) {
    return good(path, ask("GET", path, ""));
  }

  /** Adds what must be taken. */
  JsonNode post(String path, String body) {
    return good(path, ask("POST", path, body));
  }

  /** Puts what must be taken. */
  void put(String path, String body) {
    good(path, ask("PUT", path, body));
  }

  /** Asks, whatever the answer is. */
  Answer ask(String method, String path, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server + "/api/v1" + path))
            .header("Authorization", "Basic " + basic())
            .header("Content-Type", "application/json");
    BodyPublisher sent = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
    try {
      HttpResponse<String> response =
          CLIENT.send(request.method(method, sent).build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), json(response.body()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    } catch (IOException e) {
      return new Answer(0, JsonNodeFactory.instance.textNode(String.valueOf(e.getMessage())));
    }
  }

  /** Where git finds a repository, with the account in it. */
  String remote(String repository) {
    return server.getScheme()
        + "://"
        + login
        + ":"
        + password
        + "@"
        + server.getAuthority()
        + "/"
        + repository
        + ".git";
  }

  private String basic() {
    return Base64.getEncoder()
        .encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
  }

  private static JsonNode json(String text) throws IOException {
    return text.isBlank() || !"[{".contains(text.strip().substring(0, 1))
        ? MissingNode.getInstance()
        : MAPPER.readTree(text);
  }

  private static JsonNode good(String path, Answer answer) {
    if (answer.status() < 200 || answer.status() > 299) {
      throw new AssertionError(path + " was answered with " + answer);
    }
    return answer.body();
  }
}
