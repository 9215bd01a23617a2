package dev.ambit.app.forge.gitea;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends deliveries as Gitea does: signed, in order, after the answer. */
final class GiteaHooks implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(GiteaHooks.class);
  private static final JsonMapper MAPPER = new JsonMapper();

  private final ExecutorService sender = Executors.newSingleThreadExecutor();
  private final HttpClient client = HttpClient.newHttpClient();

  void push(GiteaBook book, String branch, String login) {
    send(book, "push", about(book, login).put("ref", "refs/heads/" + branch));
  }

  void pull(GiteaBook book, int number, String action, String login) {
    ObjectNode body = about(book, login).put("action", action).put("number", number);
    send(book, "pull_request", body);
  }

  void comment(GiteaBook book, int pull, ObjectNode said, String login) {
    ObjectNode body = about(book, login).put("action", "created").put("is_pull", true);
    body.putObject("issue").put("number", pull).putObject("pull_request").put("merged", false);
    body.set("comment", said);
    send(book, "issue_comment", body);
  }

  private static ObjectNode about(GiteaBook book, String login) {
    ObjectNode body = MAPPER.createObjectNode();
    body.set("repository", book.json());
    body.set("sender", GiteaBook.user(login));
    return body;
  }

  private void send(GiteaBook book, String event, ObjectNode body) {
    String text = body.toString();
    for (JsonNode hook : book.hooks) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(hook.path("url").asText()))
              .header("Content-Type", "application/json")
              .header("X-Gitea-Event", event)
              .header("X-Gitea-Delivery", UUID.randomUUID().toString())
              .header("X-Gitea-Signature", signature(hook.path("secret").asText(), text))
              .POST(BodyPublishers.ofString(text))
              .build();
      sender.execute(() -> send(request));
    }
  }

  private void send(HttpRequest request) {
    try {
      client.send(request, BodyHandlers.discarding());
    } catch (IOException e) {
      LOG.warn("a delivery could not be sent", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String signature(String secret, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA256", e);
    }
  }

  @Override
  public void close() {
    sender.shutdownNow();
  }
}
