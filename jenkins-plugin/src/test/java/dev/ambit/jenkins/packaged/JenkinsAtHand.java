package dev.ambit.jenkins.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A running Jenkins, asked over HTTP; each user's password is their name. */
abstract class JenkinsAtHand {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final HttpClient client = HttpClient.newHttpClient();

  /** Its address, without a slash at the end. */
  abstract String url();

  /** What Jenkins itself logged. */
  abstract String ownLog();

  String get(String user, String path) {
    return send(user, path, HttpRequest.newBuilder().GET()).body();
  }

  /** Posts and tells the status. */
  int post(String user, String path) {
    return send(user, path, HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.noBody()))
        .statusCode();
  }

  /** Posts without saying who asks, and tells the status. */
  int postAsNobody(String path) {
    return send(
            HttpRequest.newBuilder(URI.create(url() + path))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build(),
            BodyHandlers.ofString())
        .statusCode();
  }

  /**
   * Has a run started.
   *
   * @param job the job's full name
   * @param grant the grant it names; may be empty
   */
  final void start(String user, String job, String grant) {
    assertThat(post(user, page(job) + "/buildWithParameters?AMBIT_GRANT=" + grant))
        .as("201 for an item of its own, 303 for one that joins another")
        .isIn(201, 303);
  }

  /** The console of a run. */
  final String console(String job, int number) {
    return get("admin", page(job) + "/" + number + "/consoleText");
  }

  /** Where a job is. */
  static String page(String job) {
    return "/job/" + job.replace("/", "/job/");
  }

  /** Makes a job of this configuration in a folder. */
  void job(String folder, String name, String xml) {
    create("/job/" + folder, name, xml);
  }

  /** Makes a job of this configuration. */
  void job(String name, String xml) {
    create("", name, xml);
  }

  private void create(String place, String name, String xml) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder()
            .header("Content-Type", "application/xml")
            .POST(HttpRequest.BodyPublishers.ofString(xml));
    int status = send("admin", place + "/createItem?name=" + name, request).statusCode();
    if (status != 200) {
      throw new AssertionError("no job " + name + ": " + status);
    }
  }

  /** Waits until an answer contains a text; Jenkins works on threads of its own. */
  String await(String text, Supplier<String> answer) throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    String last = "";
    while (Instant.now().isBefore(end)) {
      last = answer.get();
      if (last.contains(text)) {
        return last;
      }
      TimeUnit.MILLISECONDS.sleep(500);
    }
    throw new AssertionError("no '" + text + "' in: " + last);
  }

  private HttpResponse<String> send(String user, String path, HttpRequest.Builder request) {
    String login =
        Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
    HttpRequest built =
        request.uri(URI.create(url() + path)).header("Authorization", "Basic " + login).build();
    return send(built, BodyHandlers.ofString());
  }

  <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    try {
      return client.send(request, handler);
    } catch (IOException e) {
      throw new IllegalStateException("Jenkins does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
